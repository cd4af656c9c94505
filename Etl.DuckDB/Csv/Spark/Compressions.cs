using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Spark's option for the compression of files that it writes: files that are read say it by their names.</summary>
internal static class Compressions
{
    private static readonly string[] Known = ["none", "uncompressed", "bzip2", "gzip", "deflate", "snappy", "lz4", "zstd"];

    /// <exception cref="AnalysisException">Spark knows no such compression.</exception>
    public static void Take(OptionBag bag)
    {
        // Hadoop's codecs by the names of their classes.
        if (bag.Take("compression", "codec") is { } text && !text.Contains('.', StringComparison.Ordinal) && !Known.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            throw new AnalysisException($"Option 'compression' is '{text}': it must be one of {string.Join(", ", Known)}.");
        }
    }
}
