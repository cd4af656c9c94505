using System.Text;
using Etl.DuckDB.Kernels;

namespace Etl.DuckDB.Functions;

/// <summary>Writes <c>docs/engine-differences.md</c> from the tables that the engine works with.</summary>
internal static class DifferencesText
{
    // Known and not refused: a plan would rarely be meant to depend on it.
    private static readonly string[] Details =
    [
        "The last digit of `sin`, `cos`, `tan`, `cot`, `csc` and `sec` for about 2 in 1,000 numbers: Java computes them by instructions of the processor that it runs on.",
        "The last digits of sums of doubles and of `corr`, covariances, deviations, `skewness`, `kurtosis` and `regr_…`: they depend on the order of the rows, on Spark too. So does whether a variance that overflows is NaN or infinite.",
        "The sign of zero: where rows are sorted, grouped or put into windows by doubles or floats, -0.0 comes out as 0.0.",
        "`max_by` and `min_by`, when several rows have the largest key: Spark does not say which of them it takes.",
        "`percentile_approx` and `Summary`: Spark's estimate on one partition, up to 50,000 values to the digit; beyond, and on several partitions, estimates depend on the order of the rows, on Spark too.",
        "Map keys 0.0 and -0.0 are one key, as in Spark 4, and -0.0 keeps its sign, as in Spark 3.5.",
        "`split` by an empty pattern with a limit drops the rest as Spark 3.5 does; Spark 4 keeps it.",
    ];

    public static string Write(IReadOnlyDictionary<string, string> deviations)
    {
        var text = new StringBuilder();
        text.Append("""
            # Where the engines differ

            Generated from the code (`Etl.DuckDB/Functions/DifferencesText.cs`); a test says when it is stale. On Spark every function is Spark's own.

            ## What the embedded engine refuses

            A plan that uses one of these is refused before it runs, with the reason.

            | operation | instead |
            |---|---|

            """);
        foreach (var refusal in Refusals.All)
        {
            text.Append($"| {Cell(refusal.Operation)} | {Cell(refusal.Reason)} |\n");
        }

        text.Append("\nIn regular expressions (`RLike`, `Split`, `RegexpReplace`, …), which are translated from Java's to .NET's:\n\n");
        foreach (var pattern in Refusals.Patterns)
        {
            text.Append($"- {pattern}\n");
        }

        text.Append("\nIn patterns for dates that are read: names of zones (`z`, `VV`, `O`). Offsets (`X`, `XXX`, `Z`) are read.\n");
        text.Append("\nWhile it runs: `corr`, `skewness`, `kurtosis`, covariances and `regr_…` of numbers beyond 1e70, whose powers overflow.\n");
        text.Append("\n## Answers that cannot be Spark's\n\nEach is a case of Spark's recorded answers.\n\n| case | why |\n|---|---|\n");
        foreach (var (id, reason) in deviations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append($"| {id} | {Cell(reason)} |\n");
        }

        text.Append("\n## Answers that may differ in a detail\n\n");
        foreach (var detail in Details)
        {
            text.Append($"- {detail}\n");
        }

        text.Append("\n## Functions computed in C#\n\nDuckDB has none with Spark's answers; the SQL calls them `spark_…`:\n\n");
        return text.Append($"`{string.Join("`, `", KernelCatalog.Names.Order(StringComparer.Ordinal))}`.\n").ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
