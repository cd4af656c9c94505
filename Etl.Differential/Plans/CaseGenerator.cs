using Etl.Differential.Choices;
using Etl.Differential.Data;

namespace Etl.Differential.Plans;

/// <summary>Makes the case that some choices stand for.</summary>
internal static class CaseGenerator
{
    private const int ExpressionDepth = 3;

    /// <summary>A plan of several steps, mostly without errors.</summary>
    public static DifferentialCase OfPlan(ChoiceSource choices, Dataset dataset, GeneratorSettings settings)
    {
        var generator = new PlanGenerator(choices, dataset, settings);
        var draft = generator.Draft();
        return new DifferentialCase(draft.Frame.Plan, [.. generator.Kept.Select(frame => frame.Plan)], draft.IsOrdered, []);
    }

    /// <summary>Expressions on one row of nasty values. There is no other row that could fail first, so errors must agree.</summary>
    public static DifferentialCase OfExpressions(ChoiceSource choices, Dataset dataset, GeneratorSettings settings)
    {
        var table = choices.Pick(dataset.Tables);
        var frame = dataset.Frame(table, choices.Pick<Storage>([Storage.Values, Storage.Cached, Storage.Parquet]));
        Item[] items = [.. frame.Plan.Output.Select((attribute, i) => new Item(attribute, table.Columns[i].Bound, table.Columns[i].IsUnique, false))];
        var generator = new ExpressionGenerator(choices, items, settings, isReckless: true);
        var columns = new List<DataFrames.Column>();
        while (columns.Count == 0 || choices.Span("more", () => columns.Count < 8 && choices.Chance(85)))
        {
            columns.Add(choices.Span("column", () => generator.ForColumn(ExpressionDepth).Column.As($"v{columns.Count}")));
        }

        return new DifferentialCase(frame.Select([.. columns]).Plan, [], true, [.. columns.Select(column => frame.Select(column).Plan)]);
    }
}
