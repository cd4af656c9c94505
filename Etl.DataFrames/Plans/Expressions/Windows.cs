using System.Globalization;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>The part of a window that a function sees, by distance in rows or in the value of the order. Extreme numbers are no bound.</summary>
internal sealed record WindowFrame(bool CountsRows, long Start, long End)
{
    public bool HasDistance => IsDistance(Start) || IsDistance(End);

    /// <summary>Whether no row has a row in it: it begins behind the current row and ends there, or the other way round. Other frames that end before they start are refused, as in Spark.</summary>
    public bool IsEmpty => Start > End;

    public bool IsUnbounded => Start == long.MinValue && End == long.MaxValue;

    public static WindowFrame Rows(long start, long end) => IsRowBound(start) && IsRowBound(end)
        ? Checked(new WindowFrame(true, start, end))
        : throw new AnalysisException(string.Create(
            CultureInfo.InvariantCulture, $"RowsBetween counts rows in 32 bits: '{(IsRowBound(start) ? end : start)}' is too far. Use Window.UnboundedPreceding or Window.UnboundedFollowing."));

    public static WindowFrame Range(long start, long end) => Checked(new WindowFrame(false, start, end));

    private static bool IsDistance(long bound) => bound is not (0 or long.MinValue or long.MaxValue);

    private static bool IsRowBound(long bound) => bound is long.MinValue or long.MaxValue or (>= int.MinValue and <= int.MaxValue);

    private static WindowFrame Checked(WindowFrame frame) => frame.Start <= frame.End || (frame.Start == 0 && frame.End != long.MinValue) || (frame.End == 0 && frame.Start != long.MaxValue)
        ? frame
        : throw new AnalysisException(string.Create(
            CultureInfo.InvariantCulture, $"The window from '{frame.Start}' to '{frame.End}' ends before it starts. Give the smaller bound first."));
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
