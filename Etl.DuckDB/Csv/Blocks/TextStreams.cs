using System.Text;
using Etl.DuckDB.Csv.Gzip;

namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Decompresses a file by its name, and turns its text into UTF-8.</summary>
internal static class TextStreams
{
    public static Stream Open(string path, Stream stored, Encoding? encoding = null)
    {
        var text = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new WholeGzipStream(path, stored) : stored;
        return encoding is null ? text : Encoding.CreateTranscodingStream(text, encoding, Encoding.UTF8);
    }
}
