using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Dialects;

/// <summary>Plans and expressions as long as asked for, on a frame of two integers a and b.</summary>
internal static class LongPlans
{
    public static IReadOnlyDictionary<string, Func<DataFrame, int, DataFrame>> Chains { get; } = new Dictionary<string, Func<DataFrame, int, DataFrame>>
    {
        ["Filter"] = Steps((frame, i) => frame.Filter(Col("a") > i)),
        ["Select"] = Steps((frame, i) => frame.Select(Col("a"), (Col("b") + i).As("b"))),
        ["WithColumn, new columns"] = Steps((frame, i) => frame.WithColumn($"c_{i}", Col("a") + i)),
        ["WithColumn, the same column"] = Steps((frame, i) => frame.WithColumn("b", Col("b") + i)),
        ["WithColumn, text beside it"] = Steps((frame, i) => frame.WithColumn("c", Concat(Col("a").Cast("string"), Lit($"{i}")))),
        ["WithColumnRenamed"] = Steps((frame, i) => frame.WithColumnRenamed(i % 2 == 0 ? "b" : "c", i % 2 == 0 ? "c" : "b")),
        ["WithColumn and Drop"] = Steps((frame, i) => frame.WithColumn("c", Col("a") + i).Drop("c")),
        ["OrderBy"] = Steps((frame, i) => frame.OrderBy(i % 2 == 0 ? "a" : "b")),
        ["Limit"] = Steps((frame, _) => frame.Limit(5).Filter(Col("a") > 1)),
        ["Offset, then a name"] = (start, steps) => Repeat(start, steps, (frame, _) => frame.Offset(1)).Select("a"),
        ["Union"] = (start, steps) => Repeat(start, steps, (frame, _) => frame.Union(start)),
        ["Union on the right"] = (start, steps) => Repeat(start, steps, (frame, _) => start.Union(frame)),
        ["Union of filters"] = (start, steps) => Repeat(start, steps, (frame, i) => frame.Union(start).Filter(Col("a") > i)),
        ["Except on the right"] = (start, steps) => Repeat(start, steps, (frame, _) => start.Except(frame)),
        ["Join"] = (start, steps) => Repeat(start, steps, (frame, i) => frame.Join(start.Select(Col("a"), Col("b").As($"b_{i}")), "a").Drop($"b_{i}")),
        ["Join, left_semi"] = (start, steps) => Repeat(start, steps, (frame, _) => frame.Join(start, ["a"], "left_semi")),
        ["Join on the right"] = (start, steps) => Repeat(start, steps, (frame, _) => start.Join(frame, ["a"], "left_semi")),
        ["GroupBy"] = Steps((frame, _) => frame.GroupBy("a").Agg(Sum("b").Cast("int").As("b"))),
        ["Distinct and Limit"] = Steps((frame, i) => i % 2 == 0 ? frame.Distinct() : frame.Limit(100)),
        ["Filter and WithColumn"] = Steps((frame, i) => i % 2 == 0 ? frame.WithColumn("b", Col("b") + 1) : frame.Filter(Col("b") > i)),
        ["a + b + …"] = (start, parts) => start.Select(Parts(parts).Aggregate((left, right) => left + right)),
        ["a + (b + …)"] = (start, parts) => start.Select(Parts(parts).Aggregate((left, right) => right + left)),
        ["a AND b AND …"] = (start, parts) => start.Filter(Conditions(parts).Aggregate((left, right) => left & right)),
        ["a / b OR (a / b AND (…))"] = (start, parts) => start.Filter(Enumerable.Range(0, parts).Aggregate(Lit(true), (rest, i) => i % 2 == 0 ? Quotient(i) | rest : Quotient(i) & rest)),
        ["a OR (b OR …)"] = (start, parts) => start.Filter(Conditions(parts).Aggregate((left, right) => right | left)),
        ["coalesce(a, b, …)"] = (start, parts) => start.Select(Coalesce([.. Parts(parts)])),
        ["coalesce(coalesce(…))"] = (start, parts) => start.Select(Parts(parts).Aggregate((left, right) => Coalesce(left, right))),
        ["cast of cast of …"] = (start, parts) => start.Select(Enumerable.Range(0, parts).Aggregate(Col("a"), (column, i) => column.Cast(i % 2 == 0 ? "bigint" : "int"))),
        ["when(…).when(…)"] = (start, parts) => start.Select(Conditions(parts).Aggregate(When(Col("a") < 0, 0), (cases, condition) => cases.When(condition, 1)).Otherwise(2)),
        ["when otherwise when …"] = (start, parts) => start.Select(Conditions(parts).Aggregate(Lit(0), (rest, condition) => When(condition, 1).Otherwise(rest))),
        ["withField(…).withField(…)"] = (start, parts) => start.Select(Enumerable.Range(0, parts).Aggregate(Struct("a", "b"), (row, i) => row.WithField(i % 2 == 0 ? "a" : "b", Lit(i)))),
        ["dropFields(…).withField(…)"] = (start, parts) => start.Select(Enumerable.Range(0, parts).Aggregate(When(Col("a") > 1, Struct("a", "b")), (row, i) => i % 2 == 0 ? row.DropFields("a") : row.WithField("a", Lit(i)))),
        ["isin"] = (start, parts) => start.Filter(Col("a").IsIn([.. Enumerable.Range(0, parts)])),
        ["groupBy of a + b + …"] = (start, parts) => Grouped(start, Parts(parts).Aggregate((left, right) => left + right)),
        ["sum of a + b + … over a window"] = (start, parts) => start.Select(Sum(Parts(parts).Aggregate((left, right) => left + right)).Over()),
    };

    public static Column Quotient(int i) => (Col("a") / Col("b")) > i;

    private static Func<DataFrame, int, DataFrame> Steps(Func<DataFrame, int, DataFrame> step) => (start, steps) => Repeat(start, steps, step);

    private static DataFrame Repeat(DataFrame start, int steps, Func<DataFrame, int, DataFrame> step) => Enumerable.Range(0, steps).Aggregate(start, step);

    private static IEnumerable<Column> Parts(int count) => Enumerable.Range(0, count).Select(i => i % 2 == 0 ? Col("a") : Col("b"));

    private static IEnumerable<Column> Conditions(int count) => Enumerable.Range(0, count).Select(i => Col("a") > i);

    private static DataFrame Grouped(DataFrame start, Column key) => start.GroupBy(key.As("k")).Agg(Count("*").As("n"));
}
