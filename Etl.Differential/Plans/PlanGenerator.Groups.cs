using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Differential.Plans;

/// <content>Groups.</content>
internal sealed partial class PlanGenerator
{
    // Spark adds whole numbers up as doubles for an average: beyond this the order of the rows shows.
    private const double LargestExactDouble = 9e15;

    // A sum of doubles beyond this may lose all of its digits, or be infinite or not by the order of the rows.
    private const double LargestSummedDouble = 1e6;

    private Draft Group(Draft draft)
    {
        var expressions = Expressions(draft.Items);
        var keys = choices.Chance(80) ? Several("key", () => Key(draft, expressions)) : [];
        var aggregates = Several("aggregate", () => Aggregate(draft, expressions));
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

    private Typed Aggregate(Draft draft, ExpressionGenerator expressions)
    {
        var value = expressions.Any(2);
        return Aggregated(draft, expressions, value) ?? new Typed(Count("*"), new LongType(), draft.MostRows);
    }

    private Typed? Aggregated(Draft draft, ExpressionGenerator expressions, Typed value) => choices.Next(11) switch
    {
        0 => expressions.Bind(Count(value.Column), draft.MostRows),
        1 => expressions.Bind(CountDistinct(value.Column), draft.MostRows),
        2 => expressions.Bind(CountDistinct(value.Column, expressions.Any(1).Column), draft.MostRows),
        3 => expressions.Bind(Min(value.Column), value.Bound),
        4 => expressions.Bind(Max(value.Column), value.Bound),
        5 => Largest(draft, expressions, value),
        6 => Bits(expressions),
        7 or 8 => Summed(draft, expressions, average: false),
        9 => Summed(draft, expressions, average: true),
        _ => null,
    };

    // Where several rows are the largest, any may be taken: only a column without repetitions has one.
    private static Typed? Largest(Draft draft, ExpressionGenerator expressions, Typed value) =>
        draft.Items.FirstOrDefault(item => item.IsUnique) is { } unique ? expressions.Bind(MaxBy(value.Column, unique.Column), value.Bound) : null;

    private Typed? Bits(ExpressionGenerator expressions)
    {
        var value = expressions.Of(choices.Pick(Kinds.Whole), 2);
        return expressions.Bind(BitOr(value.Column), Math.Min((2 * value.Bound) + 1, 9e18));
    }

    private Typed? Summed(Draft draft, ExpressionGenerator expressions, bool average)
    {
        var value = expressions.Of(choices.Pick(Kinds.Numbers), 2);
        var total = value.Bound * draft.MostRows;
        return value.Type switch
        {
            DoubleType or FloatType when !(value.Bound <= LargestSummedDouble) => null,
            IntegralType when average && total > LargestExactDouble => null,
            _ => average ? expressions.Bind(Avg(value.Column), value.Bound + 1, total) : expressions.Bind(Sum(value.Column), total),
        };
    }
}
