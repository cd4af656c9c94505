using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Resolves and checks functions over windows.</summary>
internal static class Windows
{
    /// <summary>Whether an expression computes over a window.</summary>
    public static bool Has(Expression expression) => expression.HasWindow;

    /// <exception cref="AnalysisException">The function takes no window, or not this one.</exception>
    public static WindowCall Resolve(OverCall over, Scope scope)
    {
        var function = Resolver.Resolve(over.Function is FunctionCall written ? written with { IsOverWindow = true } : over.Function, scope);
        var call = new WindowCall(
            function,
            [.. over.Partitions.Select(partition => Equality.Require("PartitionBy", Resolver.Resolve(partition, scope)))],
            [.. over.Orders.Select(order => (SortOrder)Resolver.Resolve(order, scope))],
            over.Frame);
        CheckFunction(call);
        CheckFrame(call);
        call = call with { Frame = InDays(call) };
        return call.Children.Any(Has)
            ? throw new AnalysisException($"'{ColumnText.Of(over)}' has a window inside a window. Add the inner one with WithColumn first.")
            : call;
    }

    /// <exception cref="AnalysisException">The value contains a function over a window.</exception>
    public static void Refuse(string step, Expression value)
    {
        if (Has(value))
        {
            throw new AnalysisException($"{step} cannot use the window function '{ColumnText.Of(value)}'. Add it with WithColumn first, then use that column.");
        }
    }

    /// <summary>Refuses functions that a window must give a meaning and that have none.</summary>
    public static Expression Complete(Expression value) => value.HasWindowFunction && value.DescendantsAndSelf().OfType<WindowFunction>().ToList() is { Count: > 0 } functions
        && functions.Count > value.DescendantsAndSelf().OfType<WindowCall>().Count(call => call.Function is WindowFunction)
        ? throw new AnalysisException($"Function '{functions[0].Function}' needs a window: add Over(Window.PartitionBy(…).OrderBy(…)).")
        : value;

    private static void CheckFunction(WindowCall call)
    {
        switch (call.Function)
        {
            case AggregateCall { Distinct: true } aggregate:
                throw new AnalysisException($"'{ColumnText.Of(aggregate)}' cannot be computed over a window: DISTINCT has no meaning there in Spark.");
            case AggregateCall { Function: "grouping" or "grouping_id" } aggregate:
                throw new AnalysisException($"'{ColumnText.Of(aggregate)}' tells the totals of a Rollup or Cube apart, not the rows of a window: use it in their Agg.");
            case AggregateCall { Condition: not null } aggregate:
                throw new AnalysisException($"'{ColumnText.Of(aggregate)}' with FILTER cannot be computed over a window: aggregate CASE WHEN … THEN … END instead.");
            case AggregateCall { Function: "median" } when call.Orders.Count > 0 || call.Frame is not null:
                throw new AnalysisException("Function 'median' takes the whole of a window: leave out OrderBy and the frame.");
            case AggregateCall:
                break;
            case WindowFunction function when call.Orders.Count == 0:
                throw new AnalysisException($"Function '{function.Function}' needs an ordered window: add OrderBy to it.");
            case WindowFunction function when call.Frame is not null && !WindowFrames.Allows(function.Function, call.Frame):
                throw new AnalysisException($"Function '{function.Function}' takes no frame. Leave out RowsBetween and RangeBetween.");
            case WindowFunction:
                break;
            default:
                throw new AnalysisException($"'{ColumnText.Of(call.Function)}' cannot be computed over a window: use an aggregate or a window function.");
        }
    }

    private static void CheckFrame(WindowCall call)
    {
        if (call.Frame is not { CountsRows: false, IsUnbounded: false } range)
        {
            return;
        }

        var type = call.Orders.Count == 0 ? null : call.Orders[0].Type;
        var problem = (call.Orders.Count, range.HasDistance) switch
        {
            (0, _) => "needs an order: add OrderBy",
            ( > 1, true) => "with a distance needs an order by one column, not by several",
            (1, true) => Unfit(type!, range.Interval),
            _ => null,
        };
        if (problem is not null)
        {
            throw new AnalysisException($"RangeBetween {problem}.");
        }
    }

    // Spark 3.5 takes days for dates only as numbers.
    private static WindowFrame? InDays(WindowCall call) => call is { Frame: { Interval.HasMonths: false } frame, Orders: [{ Type: DateType }] }
        ? WindowFrame.Range(Days(frame.Start), Days(frame.End))
        : call.Frame;

    private static long Days(long bound) => bound is long.MinValue or long.MaxValue ? bound : bound / IntervalUnits.Micros(IntervalField.Day);

    private static string? Unfit(DataType type, IntervalValue? interval) => (type, interval) switch
    {
        (NumericType or DateType, null) or (DateType or TimestampType, { HasMonths: true }) or (TimestampType, not null) => null,
        (_, null) => $"with a distance needs an order by a number or, in days, by a date, not by a value of type '{type}'. Convert it to a number, such as Unix seconds",
        (DateType, { First: IntervalField.Day, Last: IntervalField.Day }) => null,
        (DateType, _) => $"with '{IntervalText.Of(interval)}' needs an order by a timestamp, not by a date. Give whole days or months",
        _ => $"with '{IntervalText.Of(interval)}' needs an order by a date or timestamp, not by a value of type '{type}'",
    };
}
