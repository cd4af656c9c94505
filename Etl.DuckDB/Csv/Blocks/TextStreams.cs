using Etl.DuckDB.Csv.Gzip;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Decompresses a file by its name.</summary>
internal static class TextStreams
{
    public static Stream Open(string path, Stream stored) =>
        path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new WholeGzipStream(path, stored) : stored;
}
