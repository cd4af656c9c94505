using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Etl.Trigger.Aws;

/// <summary>A page of a listing.</summary>
/// <param name="Files">The files.</param>
/// <param name="Next">What continues the listing, or null at its end.</param>
internal sealed record S3Page(IReadOnlyList<S3File> Files, string? Next)
{
    /// <summary>Reads what ListObjectsV2 answers with <c>encoding-type=url</c>.</summary>
    /// <exception cref="AwsException">It is something else.</exception>
    public static S3Page Parse(ReadOnlyMemory<byte> body, string prefix)
    {
        try
        {
            var root = S3Xml.Load(body).Root!;
            var next = Text(root, "IsTruncated") == "true" ? Text(root, "NextContinuationToken") : null;
            return new S3Page([.. root.Elements().Where(element => element.Name.LocalName == "Contents").Select(file => File(file, prefix))], next is "" ? null : next);
        }
        catch (Exception error) when (error is XmlException or FormatException or OverflowException)
        {
            throw new AwsException($"S3 answered a listing that cannot be read: {error.Message}", error);
        }
    }

    private static S3File File(XElement file, string prefix)
    {
        // In this encoding a blank is a plus.
        var key = Uri.UnescapeDataString(Text(file, "Key").Replace('+', ' '));
        return new S3File(
            key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : "",
            long.Parse(Text(file, "Size"), NumberStyles.None, CultureInfo.InvariantCulture),
            Text(file, "ETag").Trim('"') is { Length: > 0 } etag ? etag : null);
    }

    private static string Text(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
}
