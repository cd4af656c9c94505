using System.Globalization;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>The part of a window that a function sees, by distance in rows or in the value of the order. Extreme numbers are no bound.</summary>
internal sealed record WindowFrame(bool CountsRows, long Start, long End)
{
    /// <summary>The interval of which the lower bound is the length, in months or microseconds.</summary>
    public IntervalValue? StartInterval { get; init; }

    /// <summary>The interval of which the upper bound is the length, in months or microseconds.</summary>
    public IntervalValue? EndInterval { get; init; }

    /// <summary>Whether a distance before the row is named PRECEDING, as texts write it.</summary>
    public bool NamesPreceding { get; init; }

    /// <summary>An interval that is a bound, or null.</summary>
    public IntervalValue? Interval => StartInterval ?? EndInterval;

    public bool HasDistance => IsDistance(Start) || IsDistance(End);

    /// <summary>Whether no row has a row in it: it begins behind the current row and ends there, or the other way round. Other frames that end before they start are refused, as in Spark.</summary>
    public bool IsEmpty => Start > End;

    public bool IsUnbounded => Start == long.MinValue && End == long.MaxValue;

    public static WindowFrame Rows(long start, long end) => IsRowBound(start) && IsRowBound(end)
        ? Checked(new WindowFrame(true, start, end))
        : throw new AnalysisException(string.Create(
            CultureInfo.InvariantCulture, $"RowsBetween counts rows in 32 bits: '{(IsRowBound(start) ? end : start)}' is too far. Use Window.UnboundedPreceding or Window.UnboundedFollowing."));

    public static WindowFrame Range(long start, long end) => Checked(new WindowFrame(false, start, end));

    /// <summary>A frame in the unit of its bounds, of which one may be none.</summary>
    /// <exception cref="AnalysisException">Their units differ, or it ends before it starts.</exception>
    public static WindowFrame Range(FrameBound start, FrameBound end)
    {
        var (one, other) = (start.Interval ?? end.Interval, end.Interval ?? start.Interval);
        return !start.IsIn(one) || !end.IsIn(one) || one?.First != other?.First || one?.Last != other?.Last
            ? throw new AnalysisException($"The bounds '{start}' and '{end}' of a window have different types. Give both the same fields, such as DAY.")
            : Checked(new WindowFrame(false, start.Distance, end.Distance)) with { StartInterval = start.Interval, EndInterval = end.Interval };
    }

    private static bool IsDistance(long bound) => bound is not (0 or long.MinValue or long.MaxValue);

    private static bool IsRowBound(long bound) => bound is long.MinValue or long.MaxValue or (>= int.MinValue and <= int.MaxValue);

    private static WindowFrame Checked(WindowFrame frame) => frame.Start <= frame.End || (frame.Start == 0 && frame.End != long.MinValue) || (frame.End == 0 && frame.Start != long.MaxValue)
        ? frame
        : throw new AnalysisException(string.Create(
            CultureInfo.InvariantCulture, $"The window from '{frame.Start}' to '{frame.End}' ends before it starts. Give the smaller bound first."));
}

/// <summary>A bound of a frame: a distance, of an interval in months or microseconds.</summary>
internal readonly record struct FrameBound(long Distance, IntervalValue? Interval = null)
{
    /// <summary>Whether it is in the unit of an interval: that of the row and none are in every unit.</summary>
    public bool IsIn(IntervalValue? interval) => (Interval is null) == (interval is null) || Distance is 0 or long.MinValue or long.MaxValue;

    /// <inheritdoc/>
    public override string ToString() => Interval is null ? Distance.ToString(CultureInfo.InvariantCulture) : IntervalText.Of(Interval);
}

/// <summary>A function over a window, as the user wrote it.</summary>
internal sealed record OverCall(
    Expression Function, EquatableArray<Expression> Partitions, EquatableArray<Expression> Orders, WindowFrame? Frame) : Unresolved
{
    protected override EquatableArray<Expression> FindChildren() => [Function, .. Partitions, .. Orders];
}

/// <summary>A function that only a window gives a meaning, such as <c>row_number</c>.</summary>
internal sealed record WindowFunction(string Function, EquatableArray<Expression> Arguments, DataType DataType, bool IsNullable) : Expression
{
    /// <summary>Whether rows with a null value are passed over.</summary>
    public bool IgnoreNulls { get; init; }

    public override DataType Type => DataType;

    public override bool Nullable => IsNullable;

    protected override EquatableArray<Expression> FindChildren() => Arguments;
}

/// <summary>A <see cref="WindowFunction"/> or an <see cref="AggregateCall"/> over the window of each row.</summary>
internal sealed record WindowCall(
    Expression Function, EquatableArray<Expression> Partitions, EquatableArray<SortOrder> Orders, WindowFrame? Frame) : Expression
{
    public override DataType Type => Function.Type;

    public override bool Nullable => Function.Nullable;

    protected override EquatableArray<Expression> FindChildren() => [Function, .. Partitions, .. Orders];
}
