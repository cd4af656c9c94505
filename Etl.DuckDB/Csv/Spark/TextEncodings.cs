using System.Text;
using Etl.DataFrames.Engines.Csv;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>The encodings of files that are read, by Java's names.</summary>
internal static class TextEncodings
{
    private static readonly Dictionary<string, Func<Encoding?>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTF-8"] = () => null,
        ["UTF8"] = () => null,
        ["ISO-8859-1"] = () => Encoding.Latin1,
        ["latin1"] = () => Encoding.Latin1,
        ["windows-1252"] = () => CodePagesEncodingProvider.Instance.GetEncoding(1252),
        ["UTF-16LE"] = () => Encoding.Unicode,
        ["UTF-16BE"] = () => Encoding.BigEndianUnicode,
    };

    /// <summary>The encoding that the options name, or null for UTF-8.</summary>
    /// <exception cref="Etl.DataFrames.UnsupportedOperationException">It is another one.</exception>
    public static Encoding? Find(OptionBag bag)
    {
        var name = bag.Take("encoding", "charset");
        return name is null ? null
            : Known.TryGetValue(name, out var encoding) ? encoding()
            : throw bag.Refused("encoding", $"Known here are {string.Join(", ", Known.Keys)}, not '{name}'.");
    }
}
