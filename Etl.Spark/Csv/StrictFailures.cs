using System.Globalization;
using System.Text.RegularExpressions;
using Etl.Spark.Gateway;

namespace Etl.Spark.Csv;

/// <summary>Finds the strict read behind an error of Spark's.</summary>
internal static partial class StrictFailures
{
    public static Exception? Explain(JavaException error, IReadOnlyList<StrictScan> scans)
    {
        var given = GaveUp().Match(error.Message is var text && text.Contains(StrictSql.Marker, StringComparison.Ordinal) ? text : error.JavaStackTrace);
        if (given.Success)
        {
            var number = int.Parse(given.Groups["file"].ValueSpan, CultureInfo.InvariantCulture);
            return scans.FirstOrDefault(scan => scan.File.Number == number)?.Explain(given.Groups["kind"].Value);
        }

        return scans.Select(scan => GzipFaults.Explain(scan.File.Path, error) is null ? null : scan.ExplainGzip()).FirstOrDefault(fault => fault is not null);
    }

    [GeneratedRegex($"{StrictSql.Marker} (?<kind>[A-Z]+) (?<file>[0-9]+);")]
    private static partial Regex GaveUp();
}
