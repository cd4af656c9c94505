using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.IntervalParts;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>What can be done with intervals. What comes out is an interval again, or a value.</summary>
internal static class IntervalRules
{
    private const long MicrosPerDay = 86_400_000_000;

    private static readonly HashSet<string> Comparisons = ["=", "<=>", "<", "<=", ">", ">="];

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("make_interval", 0, 7, (call, arguments) => Made(call, arguments, IntervalKind.Calendar, part => (Years(part, 0), Sum(Times(part(2), new Literal(7, new IntegerType())), part(3)), Clock(part, 4)))),
        new("make_ym_interval", 0, 2, (call, arguments) => Made(call, arguments, IntervalKind.Months, part => (Years(part, 0), None, NoMicros))),
        new("make_dt_interval", 0, 4, (call, arguments) => Made(call, arguments, IntervalKind.Time, part => (None, None, Sum(Scaled(part(0), MicrosPerDay), Clock(part, 1))))),
    ];

    /// <summary>A constant.</summary>
    public static Interval Of(IntervalValue value) => (value.HasMonths, value.Last) switch
    {
        (true, _) => new Interval(IntervalKind.Months, new Literal(value.Months, new IntegerType()), None, NoMicros, IntervalText.Of(value)),
        (_, IntervalField.Day) when Math.Abs(value.Micros / MicrosPerDay) <= int.MaxValue =>
            new Interval(IntervalKind.Days, None, new Literal((int)(value.Micros / MicrosPerDay), new IntegerType()), NoMicros, IntervalText.Of(value)),
        _ => new Interval(IntervalKind.Time, None, None, new Literal(value.Micros, new LongType()), IntervalText.Of(value)),
    };

    /// <summary>The distance of two dates in days, or of timestamps in time; null for other values.</summary>
    public static Interval? Between(EquatableArray<Expression> arguments)
    {
        if (arguments is not [{ Type: DateType or TimestampType } end, { Type: DateType or TimestampType } start])
        {
            return null;
        }

        var text = $"({ColumnText.Of(end)} - {ColumnText.Of(start)})";
        return (end.Type, start.Type) is (DateType, DateType)
            ? new Interval(IntervalKind.Days, None, Bind("datediff", end, start), NoMicros, text)
            : new Interval(IntervalKind.Time, None, None, Bind("-", Micros(end), Micros(start)), text);
    }

    /// <summary>A call of which an argument is an interval.</summary>
    /// <exception cref="AnalysisException">The function does not take one, or not there.</exception>
    public static Expression Bind(FunctionCall call, EquatableArray<Expression> arguments) => (call.Function, arguments) switch
    {
        ("+", [Interval left, Interval right]) => Added(left, right, "+"),
        ("-", [Interval left, Interval right]) => Added(left, Negated(right, right.Text), "-", right.Text),
        ("+", [var moved, Interval interval]) => IntervalMoves.Of(moved, interval),
        ("+", [Interval interval, var moved]) => IntervalMoves.Of(moved, interval),
        ("-", [not Interval and var moved, Interval interval]) => IntervalMoves.Of(moved, Negated(interval, interval.Text)),
        ("negative", [Interval interval]) => Negated(interval, $"(- {interval.Text})"),
        ("positive", [Interval interval]) => interval,
        ("*", [Interval interval, not Interval and var count]) => Multiplied(interval, count),
        ("*", [var count, Interval interval]) when count is not Interval => Multiplied(interval, count),
        ("sequence", [var start, var stop, Interval step]) => IntervalMoves.Sequence(start, stop, step),
        (_, [Interval left, Interval right]) when Comparisons.Contains(call.Function) => Compared(call.Function, left, right),
        _ => throw arguments.OfType<Interval>().First().Misplaced(),
    };

    private static Interval Made(FunctionCall call, EquatableArray<Expression> arguments, IntervalKind kind, Func<Func<int, Expression>, (Expression Months, Expression Days, Expression Micros)> parts)
    {
        var (months, days, micros) = parts(i => i >= arguments.Count ? None : Take.Int(call.Function, arguments[i]));
        var secondsAt = kind switch { IntervalKind.Calendar => 6, IntervalKind.Time => 3, _ => int.MaxValue };
        if (arguments.Count > secondsAt)
        {
            var seconds = Take.Of(new DecimalType(18, 6), "seconds")(call.Function, arguments[secondsAt]);
            micros = Sum(micros, Coercion.To(new LongType(), Bind("*", seconds, new Literal(1_000_000, new IntegerType()))));
        }

        return new Interval(kind, months, days, micros, $"{call.Function}({ColumnText.List(arguments)})");
    }

    private static Expression Years(Func<int, Expression> part, int at) => Sum(Times(part(at), new Literal(12, new IntegerType())), part(at + 1));

    private static Expression Clock(Func<int, Expression> part, int at) => Sum(Scaled(part(at), 3_600_000_000), Scaled(part(at + 1), 60_000_000));

    private static Expression Scaled(Expression count, long micros) => IsZero(count) ? NoMicros : Times(new Literal(micros, new LongType()), count);

    private static Interval Added(Interval left, Interval right, string sign, string? rightText = null) => Joined(left.Kind, right.Kind) is { } kind
        ? new Interval(
            kind,
            Sum(left.Months, right.Months),
            kind == IntervalKind.Time ? None : Sum(left.Days, right.Days),
            kind == IntervalKind.Time ? Sum(Total(left), Total(right)) : Sum(left.Micros, right.Micros),
            $"({left.Text} {sign} {rightText ?? right.Text})")
        : throw new AnalysisException($"'{left.Text}' and '{rightText ?? right.Text}' count different things: move the date or timestamp by one after the other.");

    private static IntervalKind? Joined(IntervalKind left, IntervalKind right) => (left, right) switch
    {
        _ when left == right => left,
        (IntervalKind.Days or IntervalKind.Time, IntervalKind.Days or IntervalKind.Time) => IntervalKind.Time,
        _ => null,
    };

    private static Interval Negated(Interval interval, string text) => new(interval.Kind, Negative(interval.Months), Negative(interval.Days), Negative(interval.Micros), text);

    // Spark counts a product of days in time.
    private static Interval Multiplied(Interval interval, Expression count)
    {
        var number = Coercion.AsNumber(count);
        var text = $"({interval.Text} * {ColumnText.Of(count)})";
        return interval.Kind switch
        {
            IntervalKind.Calendar => throw new AnalysisException($"'{interval.Text}' cannot be multiplied: multiply the arguments of 'make_interval'."),
            IntervalKind.Months => new Interval(interval.Kind, Times(interval.Months, Take.Number("*", number)), None, NoMicros, text),
            _ => new Interval(IntervalKind.Time, None, None, Times(Total(interval), Take.Number("*", number)), text),
        };
    }

    private static Expression Compared(string function, Interval left, Interval right) => (left.Kind, right.Kind) switch
    {
        (IntervalKind.Months, IntervalKind.Months) => Bind(function, left.Months, right.Months),
        (IntervalKind.Days or IntervalKind.Time, IntervalKind.Days or IntervalKind.Time) => Bind(function, Total(left), Total(right)),
        _ => throw new AnalysisException($"'{left.Text}' and '{right.Text}' count different things: only months can be compared with months, and days and times with each other."),
    };

    private static Expression Total(Interval interval) => Sum(Scaled(interval.Days, MicrosPerDay), interval.Micros);

    private static Expression Micros(Expression value) => Bind("unix_micros", Coercion.To(new TimestampType(), value));

    private static Expression Bind(string function, params Expression[] arguments) => FunctionCatalog.Bind(new FunctionCall(function, []), [.. arguments]);
}
