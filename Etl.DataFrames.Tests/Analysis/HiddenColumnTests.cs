using Etl.DataFrames.Expressions;
using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

/// <summary>Where the columns end that a step finds beneath a frame.</summary>
public sealed class HiddenColumnTests
{
    private static readonly DataFrame Left = Frames.Of("k int, g string, v int", "left");

    private static readonly DataFrame Right = Frames.Of("k int, w string", "right");

    private static readonly DataFrame Groups = Left.GroupBy("g").Agg(Sum("v").As("s"));

    public static TheoryData<Func<DataFrame>, string> Mistakes => new()
    {
        { () => Left.Select("g").OrderBy("nope"), "Column 'nope' not found. Available: g." },
        { () => Left.Select("g").Select("v"), "Column 'v' not found. Available: g." },
        { () => Left.Select("g").GroupBy("v").Count(), "Column 'v' not found. Available: g." },
        { () => Left.Select("g").WithColumn("x", Left["v"]), "Column 'v' comes from another frame that is not part of this one. Available: g. Join that frame first." },
        { () => Left.Select("g").As("q").OrderBy("v"), "Column 'v' not found. Available: g." },
        { () => Left.Select("g").Union(Left.Select("g")).OrderBy("v"), "Column 'v' not found. Available: g." },
        { () => Left.Select("g").Distinct().OrderBy("v"), "Column 'v' not found. Available: g." },
        { () => Left.DropDuplicates("g").OrderBy("row_number"), "Column 'row_number' not found. Available: k, g, v." },
        { () => Groups.OrderBy("v"), "Column 'v' is neither in the result nor grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max." },
        { () => Groups.Filter("v > 1"), "Column 'v' is neither in the result nor grouped by nor inside an aggregate. Add it to GroupBy or wrap it, for example in Max." },
        { () => Groups.OrderBy("nope"), "Column 'nope' not found. Available: g, s." },
        { () => Groups.OrderBy(Sum("s")), "OrderBy cannot use the aggregate 'sum(s)': 's' is a column of the result. Name a column of the rows that were grouped, or aggregate the result first." },
        { () => Groups.Filter(Grouping("g") == 1), "'grouping(g)' tells the totals of a Rollup or Cube apart: use it in their Agg." },
        { () => Groups.Select("s").Filter(Count("*") > 1), "Filter cannot use the aggregate '(count(1) > 1)': aggregate first, then filter the result." },
        { () => Groups.Filter("s > 1").OrderBy(Max("k")), "Column 'k' not found. Available: g, s." },
        { () => Left.OrderBy(RowNumber().Over(Window.OrderBy("k"))), "OrderBy cannot use the window function 'row_number() OVER (ORDER BY k ASC NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) ASC NULLS FIRST'. Add it with WithColumn first, then use that column." },
        { () => Left.Join(Right, ["k"], "left_semi").Select(Right["k"]), "Column 'k' comes from another frame that is not part of this one. Available: k, g, v. Join that frame first." },
        { () => Left.Join(Right, "k").As("q").Select(Right["k"]), "Column 'k' comes from another frame that is not part of this one. Available: k, g, v, w. Join that frame first." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void WhatSparkDoesNotFind_IsRefused(Func<DataFrame> act, string message) =>
        act.Should().Throw<AnalysisException>().WithMessage(message);

    [Fact]
    public void Columns_StayThoseThatWereSelected()
    {
        Left.Select("g").OrderBy("v").Filter("k > 1").Columns().Should().Equal("g");
        Groups.OrderBy(Max("k")).Columns().Should().Equal("g", "s");
        Groups.Filter(Count("*") > 1).Columns().Should().Equal("g", "s");
        Left.Join(Right, "k").Filter(Right["k"] > 1).Columns().Should().Equal("k", "g", "v", "w");
    }
}
