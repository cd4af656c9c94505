using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

/// <summary>Every expected name is what Spark 3.5.6 gave for the same Column in its Dataset API.</summary>
public sealed class AutomaticNamesTests
{
    private static readonly Column I = Col("i"), L = Col("l"), D = Col("d"), Dc = Col("dc"), S = Col("s"), Dt = Col("dt"), B = Col("b");

    public static TheoryData<Column, string> Columns => new()
    {
        { I + 1, "(i + 1)" },
        { I - L, "(i - l)" },
        { I * 2.5, "(i * 2.5)" },
        { I / L, "(i / l)" },
        { I % 2, "(i % 2)" },
        { -I, "(- i)" },
        { !B, "(NOT b)" },
        { I == 1, "(i = 1)" },
        { I != 1, "(NOT (i = 1))" },
        { I <= L, "(i <= l)" },
        { I.EqNullSafe(L), "(i <=> l)" },
        { I.Between(1, 2), "((i >= 1) AND (i <= 2))" },
        { B & B, "(b AND b)" },
        { B | (I > 1), "(b OR (i > 1))" },
        { I.IsNull(), "(i IS NULL)" },
        { I.IsNotNull(), "(i IS NOT NULL)" },
        { I.IsIn(1, 2), "(i IN (1, 2))" },
        { S.IsIn("a", "b"), "(s IN (a, b))" },
        { I.IsIn(System.Array.Empty<int>()), "(i IN ())" },
        { When(B, 1), "CASE WHEN b THEN 1 END" },
        { When(B, 1).When(!B, 2).Otherwise(3), "CASE WHEN b THEN 1 WHEN (NOT b) THEN 2 ELSE 3 END" },
        { Coalesce(I, L), "coalesce(i, l)" },
        { I.Cast("bigint"), "i" },
        { I.As("z").Cast("string"), "z" },
        { (I + 1).Cast("bigint"), "CAST((i + 1) AS BIGINT)" },
        { I.Cast("decimal(10,2)") + 1, "(CAST(i AS DECIMAL(10,2)) + 1)" },
        { I.As("z") + 1, "(i AS z + 1)" },
        { (I + 1).As("q").As("w"), "w" },
        { Abs(I), "abs(i)" },
        { Log(2.0, I), "LOG(2.0, i)" },
        { Rint(D), "rint(d)" },
        { IfNull(I, L), "ifnull(i, l)" },
        { Position(S, S), "position(s, s, 1)" },
        { Split(S, ","), "split(s, ,, -1)" },
        { RegexpReplace(S, "a", "b"), "regexp_replace(s, a, b, 1)" },
        { RegexpInstr(S, Lit("a")), "regexp_instr(s, a, 0)" },
        { Overlay(S, S, Lit(2)), "overlay(s, s, 2, -1)" },
        { MonthsBetween(Dt, Dt), "months_between(dt, dt, true)" },
        { FromJson(S, "a int"), "from_json(s)" },
        { Round(Dc), "round(dc, 0)" },
        { Round(Dc, 1), "round(dc, 1)" },
        { ShiftLeft(I, 2), "shiftleft(i, 2)" },
        { DateDiff(Dt, Col("ts")), "datediff(dt, ts)" },
        { DateAdd(Dt, 1), "date_add(dt, 1)" },
        { DateSub(Dt, I), "date_sub(dt, i)" },
        { Year(Dt), "year(dt)" },
        { DayOfMonth(Dt), "dayofmonth(dt)" },
        { Concat(S, Lit("y"), I), "concat(s, y, i)" },
        { Length(S), "length(s)" },
        { Sqrt(I), "SQRT(i)" },
        { Pow(I, 2.0), "POWER(i, 2.0)" },
        { Ceil(D), "CEIL(d)" },
        { Upper(S), "upper(s)" },
        { S.Like("a%"), "s LIKE a%" },
        { S.RLike("a"), "RLIKE(s, a)" },
        { I.BitwiseAND(1), "(i & 1)" },
        { Substring(S, 1, 2), "substring(s, 1, 2)" },
        { DateFormat(Dt, "yyyy"), "date_format(dt, yyyy)" },
        { Col("I"), "I" },
    };

    public static TheoryData<Column, string> Constants => new()
    {
        { Lit(1), "1" },
        { Lit(1.5), "1.5" },
        { Lit(1.5f), "1.5" },
        { Lit(1e10), "1.0E10" },
        { Lit(1e-5), "1.0E-5" },
        { D + 1e10, "(d + 1.0E10)" },
        { Lit("it's"), "it's" },
        { Lit(true), "true" },
        { Lit(null), "NULL" },
        { Lit(1.50m), "1.50" },
        { Lit(new DateOnly(2020, 1, 2)), "DATE '2020-01-02'" },
        { Lit(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc)), "TIMESTAMP '2020-01-02 03:04:05'" },
        { Lit(new DateTime(2020, 1, 2, 3, 4, 5, 500, DateTimeKind.Utc)), "TIMESTAMP '2020-01-02 03:04:05.5'" },
        { Lit(new byte[] { 1, 255 }), "X'01FF'" },
    };

    public static TheoryData<Column, string> Aggregates => new()
    {
        { Count("*"), "count(1)" },
        { Count(I), "count(i)" },
        { Count(Lit(1)), "count(1)" },
        { CountDistinct(I), "count(DISTINCT i)" },
        { CountDistinct(I, L), "count(DISTINCT i, l)" },
        { Sum(I), "sum(i)" },
        { Avg(Dc), "avg(dc)" },
        { Min(S), "min(s)" },
        { Max(Dt), "max(dt)" },
        { MaxBy(I, L), "max_by(i, l)" },
        { Stddev(I), "stddev(i)" },
        { StddevSamp(I), "stddev_samp(i)" },
        { Variance(I), "var_samp(i)" },
        { FirstValue(I), "first_value(i)" },
        { LastValue(I), "last_value(i)" },
        { AnyValue(I), "any_value(i)" },
        { Some(I > 1), "some((i > 1))" },
        { Every(I > 1), "every((i > 1))" },
        { Sum(I + 1), "sum((i + 1))" },
        { Sum(I) + 1, "(sum(i) + 1)" },
        { Sum(I) / Count("*"), "(sum(i) / count(1))" },
        { Sum(I.Cast("bigint")), "sum(CAST(i AS BIGINT))" },
        { Max(I).Cast("string"), "CAST(max(i) AS STRING)" },
        { Max("L"), "max(L)" },
    };

    [Theory]
    [MemberData(nameof(Columns))]
    [MemberData(nameof(Constants))]
    public void Select_OfAnUnnamedColumn_NamesItAsSpark(Column column, string expected) =>
        Frame().Select(column).Columns().Should().Equal(expected);

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void Agg_OfAnUnnamedColumn_NamesItAsSpark(Column column, string expected) =>
        Frame().GroupBy("I").Agg(column).Columns().Should().Equal("I", expected);

    [Fact]
    public void GroupedDataset_Shortcuts_NameTheirColumns()
    {
        Frame().GroupBy("i").Count().Columns().Should().Equal("i", "count");
        Frame().GroupBy(I + 1).Sum("l", "d").Columns().Should().Equal("(i + 1)", "sum(l)", "sum(d)");
        foreach (var act in new Func<string, DataFrame>[] { c => Frames.Of("v string").GroupBy("v").Sum(c), c => Frames.Of("v string").GroupBy("v").Max(c) })
        {
            FluentActions.Invoking(() => act("V")).Should().Throw<AnalysisException>().WithMessage(
                "Column 'V' is of type 'string', not a number: Sum, Avg, Mean, Max and Min of groups take numbers. Use Agg with the function of that name.");
        }

        Frame().GroupBy("i").Max("L").Columns().Should().Equal("i", "max(L)");
        Frame().GroupBy("i").Min("l").Columns().Should().Equal("i", "min(l)");
        Frame().GroupBy("i").Avg("l").Columns().Should().Equal("i", "avg(l)");
        Frame().GroupBy(I.As("k")).Agg(Sum(L)).Columns().Should().Equal("k", "sum(l)");
        Frame().GroupBy().Count().Columns().Should().Equal("count");
    }

    private static DataFrame Frame() =>
        Frames.Of("i int, l bigint, d double, dc decimal(10,2), s string, dt date, ts timestamp, b boolean, bin binary");
}
