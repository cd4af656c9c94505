using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;
using Column = Etl.DataFrames.Column;

namespace Etl.Differential.Plans;

/// <content>Groups.</content>
internal sealed partial class PlanGenerator
{
    // Spark adds whole numbers up as doubles for an average: beyond this the order of the rows shows.
    private const double LargestExactDouble = 9e15;

    // A sum of doubles beyond this may lose all of its digits, or be infinite or not by the order of the rows.
    private const double LargestSummedDouble = 1e6;

    private const double LargestSquared = 1_000;
    private const int MostTotalledKeys = 3;

    private static readonly string[] Statistics = ["stddev_samp", "stddev_pop", "var_samp", "var_pop", "skewness", "kurtosis", "product"];
    private static readonly string[] PairStatistics = ["corr", "covar_pop", "covar_samp"];

    private Draft Group(Draft draft)
    {
        var expressions = Expressions(draft.Items);
        var keys = choices.Chance(80) ? Several("key", () => Key(draft, expressions)) : [];
        var aggregates = Several("aggregate", () => Aggregate(draft, expressions, keys));
        Column[] columns = [.. aggregates.Select(aggregate => aggregate.Column.As(Name()))];
        var grouped = draft.Frame.GroupBy([.. keys.Select(key => key.Column)]).Agg(columns[0], columns[1..]);
        return draft.After(grouped, [.. keys.Select(key => key.Bound), .. aggregates.Select(aggregate => aggregate.Bound)]).Repeated(draft.MostRows);
    }

    private Typed Key(Draft draft, ExpressionGenerator expressions)
    {
        var kind = choices.Chance(60) ? Kinds.Of(choices.Pick(draft.Items).Attribute.Type) ?? Kind.Int : choices.Pick(Kinds.All);
        var key = choices.Next(3) == 2 ? expressions.Of(kind, 2) : expressions.Use(kind);
        return key with { Column = key.Column.As(Name()) };
    }

    // With the totals of a rollup or cube, over columns as they are.
    private Draft Totals(Draft draft)
    {
        var columns = draft.Items.Where(item => !item.IsApproximate).ToList();
        if (columns.Count == 0)
        {
            return draft;
        }

        var keys = Several("key", () => choices.Pick(columns)).DistinctBy(item => item.Attribute.Id).Take(MostTotalledKeys).Select(item => item.Column).ToArray();
        var aggregate = Aggregate(draft, Expressions(draft.Items), []).Column.As(Name());
        var groups = choices.Next(2) == 0 ? draft.Frame.Rollup(keys) : draft.Frame.Cube(keys);
        var totals = groups.Agg(aggregate, GroupingId().As(Name()), Grouping(choices.Pick(keys)).As(Name()));
        settings.Tally.Function("grouping");
        settings.Tally.Function("grouping_id");
        return draft.After(totals).Repeated((draft.MostRows + 1) << keys.Length);
    }

    private Typed Aggregate(Draft draft, ExpressionGenerator expressions, List<Typed> keys)
    {
        var value = expressions.Any(2);
        return Aggregated(draft, expressions, value, keys) ?? new Typed(Count("*"), new LongType(), draft.MostRows);
    }

    private Typed? Aggregated(Draft draft, ExpressionGenerator expressions, Typed value, List<Typed> keys) => choices.Next(16) switch
    {
        0 => expressions.Bind(Count(value.Column), draft.MostRows),
        1 => expressions.Bind(CountDistinct(value.Column), draft.MostRows),
        2 => expressions.Bind(CountDistinct(value.Column, expressions.Any(1).Column), draft.MostRows),
        3 => expressions.Bind(Min(value.Column), value.Bound),
        4 => expressions.Bind(Max(choices.Chance(20) ? expressions.ArrayOf(choices.Pick(Kinds.All), 1).Column : value.Column), Kinds.Largest),
        5 => Largest(draft, expressions, value),
        6 => Bits(expressions),
        7 or 8 => Summed(draft, expressions, average: false),
        9 => Summed(draft, expressions, average: true),
        10 => Flags(expressions),
        11 or 15 => Statistic(expressions),
        12 => Collected(expressions, value),
        13 => OfKey(expressions, keys),
        14 => Median(expressions),
        _ => null,
    };

    private Typed? Flags(ExpressionGenerator expressions)
    {
        var condition = expressions.Of(Kind.Boolean, 2).Column;
        return expressions.Bind(Column.Call(choices.Pick(["bool_and", "bool_or", "count_if"]), condition), Kinds.Largest);
    }

    // Of small numbers, whose squares lose no digits that matter.
    private Typed? Statistic(ExpressionGenerator expressions)
    {
        var (value, other) = (expressions.Of(choices.Pick(Kinds.Numbers), 1), expressions.Of(choices.Pick(Kinds.Numbers), 1));
        return value.Bound > LargestSquared || other.Bound > LargestSquared ? null : choices.Next(3) switch
        {
            0 => expressions.Bind(Column.Call(choices.Pick(PairStatistics), value.Column, other.Column), Kinds.Largest),
            _ => expressions.Bind(Column.Call(choices.Pick(Statistics), value.Column), Kinds.Largest),
        };
    }

    private Typed? Median(ExpressionGenerator expressions) =>
        expressions.Bind(Column.Call("median", expressions.Of(choices.Pick(Kinds.Numbers), 2).Column), Kinds.Largest);

    // In the order of the values: that of the rows is nobody's.
    private Typed? Collected(ExpressionGenerator expressions, Typed value)
    {
        var name = choices.Pick(["collect_list", "collect_set"]);
        settings.Tally.Function(name);
        return expressions.Bind(SortArray(Column.Call(name, value.Column)), Kinds.Largest);
    }

    // Of values that are the same in the whole group, the first and last are known.
    private Typed? OfKey(ExpressionGenerator expressions, List<Typed> keys) => keys.Count == 0
        ? null
        : expressions.Bind(Column.Call(choices.Pick(["first", "last"]), new Column(((Alias)choices.Pick(keys).Column.Expression).Child)), Kinds.Largest);

    // Where several rows are the largest, any may be taken: only a column without repetitions has one.
    private Typed? Largest(Draft draft, ExpressionGenerator expressions, Typed value) => choices.Pick(["max_by", "min_by"]) is var name
        && draft.Items.FirstOrDefault(item => item.IsUnique) is { } unique ? expressions.Bind(Column.Call(name, value.Column, unique.Column), value.Bound) : null;

    private Typed? Bits(ExpressionGenerator expressions)
    {
        var value = expressions.Of(choices.Pick(Kinds.Whole), 2);
        return expressions.Bind(Column.Call(choices.Pick(["bit_or", "bit_and", "bit_xor"]), value.Column), Math.Min((2 * value.Bound) + 1, 9e18));
    }

    private Typed? Summed(Draft draft, ExpressionGenerator expressions, bool average)
    {
        var value = expressions.Of(choices.Pick(Kinds.Numbers), 2);
        var total = value.Bound * draft.MostRows;
        return value.Type switch
        {
            DoubleType or FloatType when !(value.Bound <= LargestSummedDouble) => null,
            IntegralType when average && total > LargestExactDouble => null,
            _ => average
                ? expressions.Bind(Column.Call(choices.Pick(["avg", "try_avg"]), value.Column), value.Bound + 1, total)
                : expressions.Bind(Column.Call(choices.Pick(["sum", "try_sum"]), value.Column), total),
        };
    }
}
