using System.Text.Json;
using Etl.Golden.Files;
using Etl.Golden.Trees;
using Etl.Golden.Values;

namespace Etl.Golden.Cases;

/// <summary>One expression over every row of a table.</summary>
internal sealed class ExpressionCase(GoldenTables tables, IReadOnlyList<Release> releases) : ICaseKind
{
    public bool Is(JsonElement json) => json.Has("expr");

    public string Function(JsonElement json) => FunctionName.OfExpression(json.Need("expr"));

    public string Call(JsonElement json) => TreeText.Of(json.Need("expr"));

    public Difference? Run(JsonElement json)
    {
        var runs = new ExpressionRuns(tables.Numbered(json.Text("table")), () => ExpressionTree.Translate(json.Need("expr")));
        return Comparison.WithAny(json, releases, answer => Compare(json, answer, runs));
    }

    private static Difference? Compare(JsonElement json, Answer answer, ExpressionRuns runs)
    {
        var whole = runs.Whole;
        return answer.Error is not { } error ? Answered(json, answer, whole)
            : whole.Failure is not { } failure ? new Difference("whole", error.ToString(), ExpressionRuns.Values(whole))
            : answer.Get("error_rows") is null ? error.Is(failure, isWhole: true) ? null : new Difference("whole", error.ToString(), failure.ToString())
            : Split(json, answer, error, failure, runs);
    }

    private static Difference? Answered(JsonElement json, Answer answer, Outcome whole) =>
        whole.Failure is { } failure ? new Difference("whole", "rows", failure.ToString())
        : TypeOf(whole) != answer.Need("type").AsText() ? new Difference("type", answer.Need("type").AsText(), TypeOf(whole))
        : ValueComparison.Of(json, whole, answer.Need("rows").AsItems(), ids: null);

    // A case that fails on some rows: the others have answers, and each of the failing ones fails on its own.
    private static Difference? Split(JsonElement json, Answer answer, ExpectedError error, Failure failure, ExpressionRuns runs)
    {
        var failing = answer.ErrorRows;
        var ids = answer.Need("ok_row_ids").AsItems().Select(id => id.AsInt()).ToList();
        var any = error with { Classes = [.. error.Classes, .. failing.Values.SelectMany(row => row.Classes)] };
        if (!any.Is(failure, isWhole: ids.Count == 0))
        {
            return new Difference("whole", any.ToString(), failure.ToString());
        }

        foreach (var (row, expected) in failing)
        {
            var alone = runs.Row(row);
            if (alone.Failure is not { } rowFailure || !expected.Is(rowFailure, isWhole: ids.Count == 0))
            {
                return new Difference($"row {row}", expected.ToString(), alone.Failure?.ToString() ?? ExpressionRuns.Values(alone));
            }
        }

        return ids.Count == 0 ? null : Others(json, answer, error, runs, ids);
    }

    private static Difference? Others(JsonElement json, Answer answer, ExpectedError error, ExpressionRuns runs, List<int> ids)
    {
        var others = runs.Rows(ids);
        return others.Failure is { } failure
            ? Unstable.Classes(json).Any() && error.Is(failure, isWhole: false) ? null : new Difference("rows that succeed", "rows", failure.ToString())
            : TypeOf(others) != answer.Need("type").AsText() ? new Difference("type", answer.Need("type").AsText(), TypeOf(others))
            : ValueComparison.Of(json, others, answer.Need("ok_rows").AsItems(), ids);
    }

    private static string TypeOf(Outcome outcome) => outcome.Schema!.Fields[1].DataType.SimpleString;
}
