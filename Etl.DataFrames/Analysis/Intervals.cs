using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Dates moved by whole days or months. There is no column of intervals.</summary>
internal static class Intervals
{
    /// <summary>Whether a sum or difference has an interval.</summary>
    public static bool Has(FunctionCall call) => call is { Function: "sequence", Arguments: [_, _, IntervalValue] } || call is { Function: "+" or "-", Arguments: [_, _] } && call.Arguments.Any(argument => argument is IntervalValue);

    /// <exception cref="AnalysisException">What is moved is no date.</exception>
    public static Expression Resolve(FunctionCall call, Scope scope)
    {
        if (call is { Function: "sequence", Arguments: [var start, var stop, IntervalValue step] })
        {
            return Sequence(call, Resolver.Resolve(start, scope), Resolver.Resolve(stop, scope), step);
        }

        var (moved, interval) = call switch
        {
            { Arguments: [var left, IntervalValue right] } when left is not IntervalValue => (left, right),
            { Function: "+", Arguments: [IntervalValue left, var right] } when right is not IntervalValue => (right, left),
            _ => throw new AnalysisException($"'{ColumnText.Of(call)}': an interval can only be added to a date or taken from one."),
        };
        var date = Resolver.Resolve(moved, scope);
        var sign = call.Function == "-" ? -1 : 1;
        return date.Type is DateType
            ? interval.Months != 0 ? Moved("add_months", date, sign * interval.Months) : Moved("date_add", date, sign * interval.Days)
            : throw new AnalysisException($"'{ColumnText.Of(call)}' moves a value of type '{date.Type}', but only dates can be moved. Cast it to 'date'.");
    }

    private static ScalarCall Sequence(FunctionCall call, Expression start, Expression stop, IntervalValue step) => start.Type is DateType && stop.Type is DateType
        ? Rules.Rule.Call("date_sequence", [start, stop, Literals.Of(step.Months), Literals.Of(step.Days)], new ArrayType(new DateType(), ContainsNull: false))
        : throw new AnalysisException($"'{ColumnText.Of(call)}' goes from '{start.Type}' to '{stop.Type}' by an interval, but only dates can. Cast them to 'date'.");

    private static Expression Moved(string function, Expression date, int count) =>
        FunctionCatalog.Bind(new FunctionCall(function, []), [date, new Literal(count, new IntegerType())]);
}
