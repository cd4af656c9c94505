using Etl.DataFrames;
using Etl.Golden.Values;
using static Etl.DataFrames.Functions;

namespace Etl.Golden.Cases;

/// <summary>The runs of an expression over a table, over one of its rows, and over some; each is run once, however many answers it is held against.</summary>
internal sealed class ExpressionRuns(DataFrame table, Func<Column> expression)
{
    private readonly Dictionary<string, Outcome> _outcomes = [];

    public Outcome Whole => Run("", table);

    public Outcome Row(int id) => Run($"row {id}", table.Filter(Col(GoldenTables.RowId) == id));

    public Outcome Rows(IReadOnlyList<int> ids) => Run($"rows {string.Join(",", ids)}", table.Filter(Col(GoldenTables.RowId).IsIn([.. ids])));

    /// <summary>The values of an outcome, for messages.</summary>
    public static string Values(Outcome outcome) => string.Join(", ", outcome.Rows!.Take(8).Select(row => row[1] ?? "null"));

    private Outcome Run(string key, DataFrame rows) => _outcomes.TryGetValue(key, out var outcome)
        ? outcome
        : _outcomes[key] = Outcome.Of(() => rows.Select(Col(GoldenTables.RowId), expression().As("value")));
}
