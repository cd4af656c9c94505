using System.Text;
using Etl.DuckDB.Kernels;

namespace Etl.DuckDB.Functions;

/// <summary>Writes <c>docs/engine-differences.md</c> from the tables that the engine works with.</summary>
internal static class DifferencesText
{
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
        text.Append("\n## Answers that cannot be Spark's\n\nEach is a case of Spark's recorded answers.\n\n| case | why |\n|---|---|\n");
        foreach (var (id, reason) in deviations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append($"| {id} | {Cell(reason)} |\n");
        }

        text.Append("\n## Functions computed in C#\n\nDuckDB has none with Spark's answers; the SQL calls them `spark_…`:\n\n");
        return text.Append($"`{string.Join("`, `", KernelCatalog.Names.Order(StringComparer.Ordinal))}`.\n").ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
