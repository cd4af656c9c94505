using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Dates and timestamps moved by intervals. A date that is moved by time becomes a timestamp; a text is read as a timestamp and stays a text.</summary>
internal static class IntervalMoves
{
    /// <exception cref="AnalysisException">What is moved is neither date nor timestamp.</exception>
    public static Expression Of(Expression moved, Interval interval) => (moved.Type, interval.Kind) switch
    {
        (DateType, IntervalKind.Months) => Months(moved, interval),
        (DateType, IntervalKind.Days) => Days(moved, interval),
        (DateType, IntervalKind.Calendar) => WithoutTime(Days(Months(moved, interval), interval), interval),
        (DateType or TimestampType, _) => Rule.Call("add_interval", [Coercion.To(new TimestampType(), moved), interval.Months, interval.Days, interval.Micros], new TimestampType()),
        (StringType, IntervalKind.Days or IntervalKind.Time) => Coercion.To(new StringType(), Of(Coercion.To(new TimestampType(), moved), interval)),
        _ => throw new AnalysisException(
            $"'{ColumnText.Of(moved)}' is of type '{moved.Type}', but '{interval.Text}' moves only dates and timestamps. Cast it to 'date' or 'timestamp'."),
    };

    /// <summary>The dates or timestamps from one to another by steps.</summary>
    /// <exception cref="AnalysisException">They are neither, or dates would go by time.</exception>
    public static Expression Sequence(Expression start, Expression stop, Interval step) => (start.Type, stop.Type, step.Kind) switch
    {
        (DateType, DateType, IntervalKind.Months or IntervalKind.Days) =>
            Rule.Call("date_sequence", [start, stop, step.Months, step.Days], new ArrayType(new DateType(), ContainsNull: false)),
        (TimestampType, DateType or TimestampType, not IntervalKind.Calendar) or (DateType, TimestampType, not IntervalKind.Calendar) => Rule.Call(
            "timestamp_sequence",
            [Coercion.To(new TimestampType(), start), Coercion.To(new TimestampType(), stop), step.Months, step.Days, step.Micros],
            new ArrayType(new TimestampType(), ContainsNull: false)),
        _ => throw new AnalysisException(
            $"'sequence' goes from '{start.Type}' to '{stop.Type}' by '{step.Text}', but dates go only by days or months, and timestamps by those or time. Cast both to one type."),
    };

    private static Expression Months(Expression date, Interval interval) => IntervalParts.IsZero(interval.Months) ? date : Bind("add_months", date, interval.Months);

    private static Expression Days(Expression date, Interval interval) => IntervalParts.IsZero(interval.Days) ? date : Bind("date_add", date, interval.Days);

    private static Expression WithoutTime(Expression moved, Interval interval)
    {
        const string Message = "Cannot add hours, minutes or seconds, milliseconds, microseconds to a date";
        return interval.Micros switch
        {
            _ when IntervalParts.IsZero(interval.Micros) => moved,
            Literal => throw new AnalysisException($"{Message}, as '{interval.Text}' would. Cast the date to 'timestamp'."),
            _ => Bind("case", Bind("=", interval.Micros, IntervalParts.NoMicros), moved, Coercion.To(moved.Type, Bind("raise_error", new Literal($"{Message}. Cast the date to 'timestamp'.", new StringType())))),
        };
    }

    private static Expression Bind(string function, params Expression[] arguments) => FunctionCatalog.Bind(new FunctionCall(function, []), [.. arguments]);
}
