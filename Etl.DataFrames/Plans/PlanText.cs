using System.Text;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Plans;

/// <summary>Writes a plan as an indented tree, the way <c>Explain</c> and the tests show it.</summary>
internal static class PlanText
{
    // Beyond it a plan of thousands of steps would be mostly blanks.
    private const int DeepestIndent = 100;

    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        var open = new Stack<(Plan Plan, int Depth)>([(plan, 0)]);
        while (open.TryPop(out var next))
        {
            text.Append(' ', Math.Min(next.Depth, DeepestIndent) * 2).Append(Line(next.Plan)).Append('\n');
            foreach (var child in next.Plan.Children.Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return text.ToString();
    }

    public static string Of(FileSource source) =>
        $"{source.Format} {string.Join(", ", source.Paths.Select(Path.GetFileName))} ({source.Schema.Fields.Count} columns{Options(source)})";

    private static string Line(Plan plan) => plan switch
    {
        FileScan scan => $"Scan {Of(scan.Source)}",
        LocalRows rows => $"LocalRows {rows.Rows.Count} × ({string.Join(", ", rows.Columns.Select(column => column.Name))})",
        Project project => $"Project [{List(project.Columns)}]",
        Filter filter => $"Filter {ColumnText.Of(filter.Condition)}",
        Extend extend => $"WithColumn {ColumnText.Of(extend.Added)}",
        NumberRange range => $"Range {range.Start} to {range.End} by {range.Step}",
        SetOperation operation => $"{operation.Kind}{(operation.KeepsRepetitions ? "All" : "")}",
        Offset offset => $"Offset {offset.Count}",
        Sample sample => FormattableString.Invariant($"Sample {sample.Fraction}{(sample.WithReplacement ? " with replacement" : "")}{(sample.Seed is { } seed ? $" seed {seed}" : "")}"),
        Generate generate => $"Generate {ColumnText.Of(generate.Generator)} as [{List(generate.Elements)}]",
        Aggregate aggregate => $"Aggregate by [{List(aggregate.Keys)}]{(aggregate.Sets is { } sets ? $" in {sets.Count} sets" : "")} [{List(aggregate.Columns.Skip(aggregate.Keys.Count))}]",
        Join join => $"Join {join.Kind}{(join.Condition is null ? "" : $" on {ColumnText.Of(join.Condition)}")}",
        Distinct => "Distinct",
        Sort sort => $"Sort{(sort.WithinPartitions ? "WithinPartitions" : "")} [{List(sort.Orders)}]",
        Limit limit => $"Limit {limit.Count}",
        Repartition repartition => $"{(repartition.Shuffles ? "Repartition" : "Coalesce")}{(repartition.ByRange ? "ByRange" : "")} {repartition.Count}[{List(repartition.Columns)}]",
        Hint hint => $"Hint {hint.Name}",
        Union => "Union",
        Named named => $"Named {named.Name}",
        _ => throw new InternalErrorException($"no text for '{plan.GetType().Name}'"),
    };

    private static string List(IEnumerable<Expression> expressions) => string.Join(", ", expressions.Select(ColumnText.Of));

    private static string Options(FileSource source) =>
        string.Concat(source.Options.Where(option => option.Key != "badrecordspath").Select(option => $", {option.Key}={option.Value}"));
}
