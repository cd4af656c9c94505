using Etl.DataFrames.Plans;

namespace Etl.DuckDB.Files;

/// <summary>Guesses how many rows files hold, so that DuckDB builds its hash tables on the smaller side of a join.</summary>
internal static class CsvSize
{
    // Seen on retail dumps: six bytes of text per field, and gzip makes a fifth of text.
    private const int BytesPerField = 6;
    private const int GzipRatio = 5;

    public static long EstimateRows(FileSource file)
    {
        var text = file.Paths.Sum(path => Of(path) * (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? GzipRatio : 1));
        return Math.Max(1, text / (BytesPerField * file.Schema.Fields.Count));
    }

    public static long Of(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
