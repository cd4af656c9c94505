using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Support;

/// <summary>Plans and expressions as long as asked for.</summary>
internal static class LongPlans
{
    private static readonly DataFrame Start = Frames.Of("a int, b int");

    public static IReadOnlyDictionary<string, Func<int, DataFrame>> Chains { get; } = new Dictionary<string, Func<int, DataFrame>>
    {
        ["Filter"] = Steps((frame, i) => frame.Filter(Col("a") > i)),
        ["Select"] = Steps((frame, i) => frame.Select(Col("a"), (Col("b") + i).As("b"))),
        ["WithColumn, new columns"] = Steps((frame, i) => frame.WithColumn($"c_{i}", Col("a") + i)),
        ["WithColumn, the same column"] = Steps((frame, i) => frame.WithColumn("b", Col("b") + i)),
        ["WithColumnRenamed"] = Steps((frame, i) => frame.WithColumnRenamed(i % 2 == 0 ? "b" : "c", i % 2 == 0 ? "c" : "b")),
        ["WithColumn and Drop"] = Steps((frame, i) => frame.WithColumn("c", Col("a") + i).Drop("c")),
        ["OrderBy"] = Steps((frame, i) => frame.OrderBy(i % 2 == 0 ? "a" : "b")),
        ["Limit"] = Steps((frame, _) => frame.Limit(5).Filter(Col("a") > 1)),
        ["Offset, then a name"] = steps => Repeat(steps, (frame, _) => frame.Offset(1)).Select("a"),
        ["Union"] = steps => Repeat(steps, (frame, _) => frame.Union(Start)),
        ["Union on the right"] = steps => Repeat(steps, (frame, _) => Start.Union(frame)),
        ["Union of filters"] = steps => Repeat(steps, (frame, i) => frame.Union(Start).Filter(Col("a") > i)),
        ["Except on the right"] = steps => Repeat(steps, (frame, _) => Start.Except(frame)),
        ["Join"] = steps => Repeat(steps, (frame, i) => frame.Join(Start.Select(Col("a"), Col("b").As($"b_{i}")), "a").Drop($"b_{i}")),
        ["Join, left_semi"] = steps => Repeat(steps, (frame, _) => frame.Join(Start, ["a"], "left_semi")),
        ["Join on the right"] = steps => Repeat(steps, (frame, _) => Start.Join(frame, ["a"], "left_semi")),
        ["GroupBy"] = Steps((frame, _) => frame.GroupBy("a").Agg(Sum("b").Cast("int").As("b"))),
        ["Distinct and Limit"] = Steps((frame, i) => i % 2 == 0 ? frame.Distinct() : frame.Limit(100)),
        ["Filter and WithColumn"] = Steps((frame, i) => i % 2 == 0 ? frame.WithColumn("b", Col("b") + 1) : frame.Filter(Col("b") > i)),
        ["a + b + …"] = parts => Start.Select(Parts(parts).Aggregate((left, right) => left + right)),
        ["a + (b + …)"] = parts => Start.Select(Parts(parts).Aggregate((left, right) => right + left)),
        ["a AND b AND …"] = parts => Start.Filter(Conditions(parts).Aggregate((left, right) => left & right)),
        ["a OR (b OR …)"] = parts => Start.Filter(Conditions(parts).Aggregate((left, right) => right | left)),
        ["coalesce(a, b, …)"] = parts => Start.Select(Coalesce([.. Parts(parts)])),
        ["coalesce(coalesce(…))"] = parts => Start.Select(Parts(parts).Aggregate((left, right) => Coalesce(left, right))),
        ["cast of cast of …"] = parts => Start.Select(Enumerable.Range(0, parts).Aggregate(Col("a"), (column, i) => column.Cast(i % 2 == 0 ? "bigint" : "int"))),
        ["when(…).when(…)"] = parts => Start.Select(Conditions(parts).Aggregate(When(Col("a") < 0, 0), (cases, condition) => cases.When(condition, 1)).Otherwise(2)),
        ["when otherwise when …"] = parts => Start.Select(Conditions(parts).Aggregate(Lit(0), (rest, condition) => When(condition, 1).Otherwise(rest))),
        ["withField(…).withField(…)"] = parts => Start.Select(Enumerable.Range(0, parts).Aggregate(Struct("a", "b"), (row, i) => row.WithField(i % 2 == 0 ? "a" : "b", Lit(i)))),
        ["dropFields(…).withField(…)"] = parts => Start.Select(Enumerable.Range(0, parts).Aggregate(When(Col("a") > 1, Struct("a", "b")), (row, i) => i % 2 == 0 ? row.DropFields("a") : row.WithField("a", Lit(i)))),
        ["isin"] = parts => Start.Filter(Col("a").IsIn([.. Enumerable.Range(0, parts)])),
        ["groupBy of a + b + …"] = parts => Grouped(Parts(parts).Aggregate((left, right) => left + right)),
        ["sum of a + b + … over a window"] = parts => Start.Select(Sum(Parts(parts).Aggregate((left, right) => left + right)).Over()),
    };

    private static Func<int, DataFrame> Steps(Func<DataFrame, int, DataFrame> step) => steps => Repeat(steps, step);

    private static DataFrame Repeat(int steps, Func<DataFrame, int, DataFrame> step) => Enumerable.Range(0, steps).Aggregate(Start, step);

    private static IEnumerable<Column> Parts(int count) => Enumerable.Range(0, count).Select(i => i % 2 == 0 ? Col("a") : Col("b"));

    private static IEnumerable<Column> Conditions(int count) => Enumerable.Range(0, count).Select(i => Col("a") > i);

    private static DataFrame Grouped(Column key) => Start.GroupBy(key.As("k")).Agg(Count("*").As("n"));
}
