using System.Text;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>The encodings of files that are read, by Java's names.</summary>
internal static class TextEncodings
{
    private static readonly Dictionary<string, Func<TextEncoding?>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTF-8"] = () => null,
        ["UTF8"] = () => null,
        ["ISO-8859-1"] = () => new TextEncoding(Encoding.Latin1),
        ["latin1"] = () => new TextEncoding(Encoding.Latin1),
        ["windows-1252"] = () => new TextEncoding(CodePagesEncodingProvider.Instance.GetEncoding(1252)!),
        // Java decodes each byte that is none as U+FFFD.
        ["US-ASCII"] = () => new TextEncoding(Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))),
        ["UTF-16"] = () => new TextEncoding(Encoding.BigEndianUnicode, Swapped: Encoding.Unicode),
        ["UTF-16LE"] = () => new TextEncoding(Encoding.Unicode),
        ["UTF-16BE"] = () => new TextEncoding(Encoding.BigEndianUnicode),
    };

    /// <summary>The encoding that the options name, or null for UTF-8.</summary>
    /// <exception cref="Etl.DataFrames.UnsupportedOperationException">It is another one.</exception>
    public static TextEncoding? Find(OptionBag bag)
    {
        var name = bag.Take("encoding", "charset");
        return name is null ? null
            : Known.TryGetValue(name, out var encoding) ? encoding()
            : throw bag.Refused("encoding", $"Known here are {string.Join(", ", Known.Keys)}, not '{name}'.");
    }
}
