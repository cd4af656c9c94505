using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>The fields of an interval, from the largest. Those up to the month and those from the day on do not mix.</summary>
internal enum IntervalField
{
    /// <summary>Twelve months.</summary>
    Year,

    /// <summary>A month, of whatever length.</summary>
    Month,

    /// <summary>24 hours.</summary>
    Day,

    /// <summary>60 minutes.</summary>
    Hour,

    /// <summary>60 seconds.</summary>
    Minute,

    /// <summary>A second and its fractions.</summary>
    Second,
}

/// <summary>What an interval counts, and so what becomes of a date that it moves.</summary>
internal enum IntervalKind
{
    /// <summary>Months: a date stays one.</summary>
    Months,

    /// <summary>Whole days: a date stays one.</summary>
    Days,

    /// <summary>Days and time: a date becomes a timestamp.</summary>
    Time,

    /// <summary>Months, days and time, as <c>make_interval</c> has them: a date stays one, and may not be moved by time.</summary>
    Calendar,
}

/// <summary>A constant stretch of time as it was written: months, or microseconds.</summary>
internal sealed record IntervalValue(int Months, long Micros, IntervalField First, IntervalField Last) : Unresolved
{
    /// <summary>Whether it counts months.</summary>
    public bool HasMonths => First <= IntervalField.Month;
}

/// <summary>A stretch of time in parts that are numbers. It stands only beside what it moves or is compared with: no column holds it.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Months">An <c>int</c>.</param>
/// <param name="Days">An <c>int</c>.</param>
/// <param name="Micros">A <c>bigint</c>.</param>
/// <param name="Text">How it was written.</param>
internal sealed record Interval(IntervalKind Kind, Expression Months, Expression Days, Expression Micros, string Text) : Expression
{
    public override DataType Type => throw Misplaced();

    public override bool Nullable => throw Misplaced();

    /// <summary>The error for an interval where a value is needed.</summary>
    public AnalysisException Misplaced() => new(
        $"'{Text}' is an interval, and no column holds one: add it to a date or timestamp, take it from one, multiply it by a number or compare it with another. "
        + "The distance of two dates is DateDiff; of two timestamps 'timestampdiff(SECOND, start, end)'.");

    protected override EquatableArray<Expression> FindChildren() => [Months, Days, Micros];
}
