using System.Globalization;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail.Quarantine;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>The first rejected rows, as a table.</summary>
internal static class QuarantinePage
{
    private static readonly (string Name, Func<string, QuarantinedRow, string?> Value)[] All =
    [
        ("file", (_, row) => row.File),
        ("line", (_, row) => row.Line.ToString(CultureInfo.InvariantCulture)),
        ("reason", (_, row) => row.Reason),
        ("column", (_, row) => row.Column),
        ("value", (_, row) => row.Value),
        ("table", (_, row) => row.Table),
        ("business_date", (date, _) => date),
        ("record", (_, row) => row.Record),
    ];

    /// <exception cref="UsageException">There is no such column.</exception>
    public static TablePage Read(ILake lake, IReadOnlyList<string> columns, int limit)
    {
        var chosen = columns.Count == 0 ? All : [.. columns.Select(Find)];
        var rows = new List<IReadOnlyList<string>>();
        var total = 0L;
        foreach (var (date, row) in QuarantineFiles.Read(lake))
        {
            if (total++ < limit)
            {
                rows.Add([.. chosen.Select(column => Cells.Of(column.Value(date, row)))]);
            }
        }

        return new TablePage([.. chosen.Select(column => column.Name)], [.. chosen.Select(column => column.Name == "line")], rows, total);
    }

    private static (string Name, Func<string, QuarantinedRow, string?> Value) Find(string name)
    {
        var names = All.Select(column => column.Name).ToList();
        var index = names.FindIndex(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? All[index]
            : throw new UsageException(
                $"Column '{name}' not found in the quarantine.{Spelling.DidYouMean(name, names)} Available: {string.Join(", ", names)}.");
    }
}
