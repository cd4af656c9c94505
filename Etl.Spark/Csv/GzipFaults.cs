using Etl.DataFrames;
using Etl.Spark.Gateway;

namespace Etl.Spark.Csv;

/// <summary>Tells from Java's and Hadoop's errors what is wrong with a gzip file.</summary>
internal static class GzipFaults
{
    public static bool IsGzip(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>The error in the words of the strict reader; null when it is about something else.</summary>
    public static BadInputException? Explain(string path, JavaException error)
    {
        var text = error.JavaStackTrace;
        var reason = error.Classes.Contains("java.io.EOFException") || Has("Unexpected end") ? "the gzip data is cut short: the copy is not complete, fetch the file again"
            : Has("not a gzip file") || Has("Not in GZIP format") || Has("incorrect header check")
                ? "the file is not gzip although its name ends in '.gz': rename it or fetch it again"
            : Has("CRC") || Has("Corrupt GZIP trailer") || Has("incorrect data check") ? Damaged("the checksum differs")
            : Has("size doesn't match") || Has("incorrect length check") ? Damaged("the length differs")
            : error.Classes.Any(name => name.Contains("ZipException", StringComparison.Ordinal) || name.Contains("DataFormatException", StringComparison.Ordinal))
                || Has("zlib") || Has("invalid block") || Has("invalid stored block") || Has("invalid distance") || Has("invalid code")
                ? Damaged("its codes are not those of gzip")
            : null;
        return reason is null ? null : new BadInputException(path, reason);

        bool Has(string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private static string Damaged(string what) => $"the gzip data is damaged ({what}): fetch the file again";
}
