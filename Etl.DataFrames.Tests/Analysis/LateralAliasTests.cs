using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

/// <summary>Where an alias of the same step is not used.</summary>
public sealed class LateralAliasTests
{
    private static readonly DataFrame Table = Frames.Of("id int, v int, g string", "t");

    public static TheoryData<Func<DataFrame>, string> Mistakes => new()
    {
        { () => Table.SelectExpr("a * 2 as b", "id + 1 as a"), "Column 'a' not found. Available: id, v, g." },
        { () => Table.SelectExpr("id + 1 as a", "id + 2 as a", "a * 2 as b"), "Column 'a' is ambiguous: 2 columns have that name. Take it from one frame (frame[\"name\"]) or give the frames aliases." },
        { () => Table.SelectExpr("id + 1 as a", "a * 2"), "'(a * 2)' uses an alias of the same step: give it a name with As." },
        { () => Table.SelectExpr("id + 1 as a", "sum(a) over (partition by g) as b"), "'sum(a) OVER (PARTITION BY g ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)' uses 'a' of the same step, which Spark allows neither in aggregates nor in windows nor in what makes rows. Add that with WithColumn first." },
        { () => Table.GroupBy("g").Agg(Sum("v").As("s"), Sum("s").As("d")), "'sum(s)' uses 's' of the same step, which Spark allows neither in aggregates nor in windows nor in what makes rows. Add that with WithColumn first." },
        { () => Table.GroupBy("g").Agg(Sum("v").As("s"), (Col("s") * Col("id")).As("d")), "'(s * CAST(id AS BIGINT)) AS d' uses an alias of the same step and 'id', which is no column of the groups. Use two steps." },
        { () => Table.Rollup("g").Agg(Sum("v").As("s"), (Col("s") * 2).As("d")), "An alias is not used in the same Agg behind Rollup or Cube: add what uses it with WithColumn after it." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void WhatSparkDoesNotTake_IsRefused(Func<DataFrame> act, string message) => act.Should().Throw<AnalysisException>().Which.Message.Should().Be(message);

    [Fact]
    public void AStepWithoutThem_IsOneSelect() => Table.SelectExpr("id + 1 as a", "v * 2 as b").Selects().Should().Be(1);
}
