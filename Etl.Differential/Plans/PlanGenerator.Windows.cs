using Etl.DataFrames;
using Etl.DataFrames.Expressions;
using static Etl.DataFrames.Functions;
using Column = Etl.DataFrames.Column;

namespace Etl.Differential.Plans;

/// <content>Windows, and rows made of the parts of values.</content>
internal sealed partial class PlanGenerator
{
    private static readonly string[] Rankings = ["row_number", "rank", "dense_rank", "percent_rank", "cume_dist"];

    // In the order of every column: rows that tie are then the same.
    private Draft Windowed(Draft draft)
    {
        if (!draft.IsExact)
        {
            return draft;
        }

        var order = EveryColumn(draft);
        var window = Window.PartitionBy([.. draft.Items.Where(_ => choices.Chance(15)).Select(item => item.Column)]).OrderBy(order);
        var (function, frame) = WindowFunction(draft, Expressions(draft.Items), window);
        return draft.After(draft.Frame.WithColumn(Name(), function.Over(frame)));
    }

    private (Column Function, WindowSpec Window) WindowFunction(Draft draft, ExpressionGenerator expressions, WindowSpec window)
    {
        var value = expressions.Any(2);
        switch (choices.Next(6))
        {
            case 0:
                return (Counted(choices.Pick(Rankings)), window);
            case 1:
                return (Counted("ntile", Lit(choices.Pick([1, 2, 3, 10]))), window);
            case 2:
                var name = choices.Pick(["lag", "lead"]);
                return (choices.Next(2) == 0
                    ? Counted(name, value.Column, Lit(choices.Pick([1, 0, 2, -1])))
                    : Counted(name, value.Column, Lit(choices.Pick([1, 2])), expressions.Constant(Kinds.Of(value.Type) ?? Kind.Int).Column), window);
            case 3:
                return (Counted("nth_value", value.Column, Lit(choices.Pick([1, 2, 5]))), Framed(window));
            case 4:
                return (Counted(choices.Pick(["first", "last"]), value.Column), Framed(window));
            default:
                return (Aggregate(draft, expressions, []).Column, Framed(window));
        }
    }

    private Column Counted(string function, params Column[] arguments)
    {
        settings.Tally.Function(function);
        return Column.Call(function, arguments);
    }

    private WindowSpec Framed(WindowSpec window) => choices.Next(4) switch
    {
        0 => window,
        1 => window.RowsBetween(choices.Pick([-1, 0, -3]), choices.Pick([0, 1, 2])),
        2 => window.RowsBetween(Window.UnboundedPreceding, choices.Pick([0, -1, 1])),
        _ => window.RangeBetween(choices.Pick([Window.UnboundedPreceding, 0]), choices.Pick([0, Window.UnboundedFollowing])),
    };

    private Draft Exploded(Draft draft)
    {
        var array = Expressions(draft.Items).ArrayOf(choices.Pick(Kinds.All), ExpressionDepth).Column;
        var function = choices.Pick(["explode", "explode_outer", "posexplode", "posexplode_outer"]);
        settings.Tally.Function(function);
        string[] names = function.StartsWith("pos", StringComparison.Ordinal) ? [Name(), Name()] : [Name()];
        var made = Column.Call(function, array).As(names);
        var kept = draft.Items.Where(_ => choices.Chance(50)).Select(item => item.Column);
        return draft.After(draft.Frame.Select([.. kept, made])).Repeated(draft.MostRows * MostElements);
    }
}
