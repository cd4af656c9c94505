using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using Etl.Testing;
using FsCheck;
using FsCheck.Fluent;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Properties;

/// <summary>Laws that hold for every table: another way to the same rows. With nulls, NaN, both zeros and repeated rows.</summary>
public sealed class AlgebraPropertyTests(DuckDbFixture engine) : IClassFixture<DuckDbFixture>
{
    [Fact]
    public void Filter_by_both_is_one_filter_after_the_other() => ForAll((frame, one, other) =>
        Same(frame.Where(one & other), frame.Where(one).Where(other)));

    [Fact]
    public void Filter_splits_a_table_into_true_false_and_null() => ForAll((frame, one, _) =>
        Same(frame.Where(one).Union(frame.Where(!one)).Union(frame.Where(one.IsNull())), frame));

    [Fact]
    public void Filter_of_a_union_is_the_union_of_the_filters() => ForAll((left, right, condition) =>
        Same(left.Union(right).Where(condition), left.Where(condition).Union(right.Where(condition))));

    [Fact]
    public void Filter_before_distinct_is_filter_after_it() => ForAll((frame, one, _) => Same(frame.Where(one).Distinct(), frame.Distinct().Where(one)));

    [Fact]
    public void Union_has_no_sides() => ForAll((left, right) => Same(left.Union(right), right.Union(left)));

    [Fact]
    public void Distinct_of_a_table_with_itself_is_distinct() => ForAll((left, _) => Same(left.Union(left).Distinct(), left.Distinct()));

    [Fact]
    public void Distinct_of_a_union_is_distinct_of_distinct_parts() => ForAll((left, right) =>
        Same(left.Union(right).Distinct(), left.Distinct().Union(right.Distinct()).Distinct()));

    [Fact]
    public void Intersection_has_no_sides() => ForAll((left, right) =>
    {
        Same(left.Intersect(right), right.Intersect(left));
        Same(left.IntersectAll(right), right.IntersectAll(left));
    });

    [Fact]
    public void Intersection_is_what_the_difference_leaves() => ForAll((left, right) =>
    {
        Same(left.Intersect(right), left.Except(left.Except(right)));
        Same(left.IntersectAll(right), left.ExceptAll(left.ExceptAll(right)));
    });

    [Fact]
    public void Intersection_and_difference_split_a_table() => ForAll((left, right) =>
    {
        Same(left.Intersect(right).Union(left.Except(right)), left.Distinct());
        Same(left.IntersectAll(right).Union(left.ExceptAll(right)), left);
    });

    [Fact]
    public void Difference_takes_a_union_apart() => ForAll((left, right) =>
    {
        Same(left.Union(right).ExceptAll(right), left);
        Same(left.Union(right).Except(right), left.Except(right));
    });

    [Fact]
    public void Inner_join_has_no_sides() => ForAll((left, right) => Same(Joined(left, right, "inner"), Swapped(left, right, "inner")));

    [Fact]
    public void Left_join_is_right_join_from_the_other_side() => ForAll((left, right) =>
        Same(Joined(left, right, "left"), Swapped(left, right, "right")));

    [Fact]
    public void Full_join_has_no_sides() => ForAll((left, right) => Same(Joined(left, right, "full"), Swapped(left, right, "full")));

    [Fact]
    public void Semi_and_anti_join_split_a_table() => ForAll((left, right) =>
        Same(left.Join(Named(right), OnKey, "left_semi").Union(left.Join(Named(right), OnKey, "left_anti")), left));

    [Fact]
    public void Left_join_is_inner_join_and_the_rest() => ForAll((left, right) =>
    {
        var rest = left.Join(Named(right), OnKey, "left_anti").CrossJoin(Nothing(right));
        Same(Joined(left, right, "left"), Joined(left, right, "inner").Union(rest));
    });

    [Fact]
    public void Totals_are_the_totals_of_the_groups() => ForAll((left, _) => Same(
        Totals(left),
        left.GroupBy("t").Agg(Sum("k").As("k"), Count("*").As("n"), Count("m").As("c"), Min("r").As("low"), Max("m").As("high"))
            .Agg(Sum("k").As("k"), Functions.Coalesce(Sum("n"), Lit(0L)).As("n"), Functions.Coalesce(Sum("c"), Lit(0L)).As("c"), Min("low").As("low"), Max("high").As("high"))));

    [Fact]
    public void Totals_of_a_union_are_the_totals_of_its_parts() => ForAll((left, right) => Same(
        Totals(left.Union(right)),
        Totals(left).Union(Totals(right)).Agg(Sum("k").As("k"), Sum("n").As("n"), Sum("c").As("c"), Min("low").As("low"), Max("high").As("high"))));

    [Fact]
    public void Mean_is_sum_by_count() => ForAll((left, _) => Same(
        left.GroupBy("t").Agg(Avg("m").As("mean")),
        left.GroupBy("t").Agg(Sum("m").As("s"), Count("m").As("n"))
            .Select(Col("t"), When(Col("n") > 0L, Col("s") / Col("n").Cast("decimal(20,0)")).As("mean")).Select(Col("t"), Col("mean").Cast("decimal(14,6)").As("mean"))));

    [Fact]
    public void Groups_are_the_distinct_keys() => ForAll((left, _) => Same(left.GroupBy("t", "r").Agg(Count("*").As("n")).Select("t", "r"), left.Select("t", "r").Distinct()));

    [Fact]
    public void Sort_keeps_the_rows() => ForAll((left, _) => Same(left.OrderBy(Desc("r"), Asc("t")), left));

    private static Column OnKey => Col("k") == Col("k2");

    private static DataFrame Totals(DataFrame frame) =>
        frame.Agg(Sum("k").As("k"), Count("*").As("n"), Count("m").As("c"), Min("r").As("low"), Max("m").As("high"));

    private static DataFrame Named(DataFrame frame) => frame.Select([.. frame.Columns().Select(name => Col(name).As($"{name}2"))]);

    // One row of nulls, in the columns of the right side.
    private static DataFrame Nothing(DataFrame right) =>
        Named(right).Agg(Count("*").As("n")).Select([.. right.Schema().Fields.Select(column => Lit(null).Cast(column.DataType).As($"{column.Name}2"))]);

    private static DataFrame Joined(DataFrame left, DataFrame right, string kind) => left.Join(Named(right), OnKey, kind);

    private static DataFrame Swapped(DataFrame left, DataFrame right, string kind) =>
        Named(right).Join(left, OnKey, kind).Select("k", "r", "m", "t", "f", "k2", "r2", "m2", "t2", "f2");

    private static void Same(DataFrame actual, DataFrame expected) =>
        actual.Should().BeEquivalentToTable(expected, options => options.AllowingEmpty().IgnoringNullability());

    private void ForAll(Action<DataFrame, DataFrame> law) => Prop
        .ForAll(SampleRows.Arbitrary(SampleRows.SmallNumbers), SampleRows.Arbitrary(SampleRows.SmallNumbers), (one, other) => law(Frame(one), Frame(other)))
        .Check(Trials.AtLeast(15));

    private void ForAll(Action<DataFrame, Column, Column> law) => Prop
        .ForAll(SampleRows.Arbitrary(SampleRows.SmallNumbers), TermGenerator.Condition, TermGenerator.Condition, (rows, one, other) => law(Frame(rows), one.Column, other.Column))
        .Check(Trials.AtLeast(15));

    private void ForAll(Action<DataFrame, DataFrame, Column> law) => Prop
        .ForAll(SampleRows.Arbitrary(SampleRows.SmallNumbers), SampleRows.Arbitrary(SampleRows.SmallNumbers), TermGenerator.Condition, (one, other, term) => law(Frame(one), Frame(other), term.Column))
        .Check(Trials.AtLeast(15));

    private DataFrame Frame(object?[][] rows) => SampleRows.Frame(engine.Session, rows);
}
