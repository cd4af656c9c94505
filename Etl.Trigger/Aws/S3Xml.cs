using System.Xml;
using System.Xml.Linq;

namespace Etl.Trigger.Aws;

/// <summary>Loads XML without entities of its own, which could grow without end or name files.</summary>
internal static class S3Xml
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <exception cref="XmlException">It is not XML.</exception>
    public static XDocument Load(ReadOnlyMemory<byte> body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body.ToArray(), writable: false), Settings);
        return XDocument.Load(reader);
    }
}
