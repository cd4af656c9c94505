using System.Globalization;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>Writes constant intervals as Spark does: <c>INTERVAL '1 02:03' DAY TO MINUTE</c>.</summary>
internal static class IntervalText
{
    public static string Of(IntervalValue interval)
    {
        var sign = interval.Months < 0 || interval.Micros < 0 ? "-" : "";
        var value = interval.HasMonths ? Months(interval, Math.Abs((long)interval.Months)) : Time(interval, Int128.Abs(interval.Micros));
        var fields = interval.First == interval.Last ? Name(interval.First) : $"{Name(interval.First)} TO {Name(interval.Last)}";
        return $"INTERVAL '{sign}{value}' {fields}";
    }

    /// <summary>What is moved and the interval by which a sum or difference moves it; null for another.</summary>
    public static (Expression Moved, Expression Interval)? Move(FunctionCall call) => call switch
    {
        { Function: "+" or "-", Arguments: [var left, var right] } when right.IsInterval && !left.IsInterval => (left, right),
        { Function: "+", Arguments: [var left, var right] } when left.IsInterval && !right.IsInterval => (right, left),
        _ => null,
    };

    /// <summary>The name of a date that is moved by days alone.</summary>
    /// <param name="call">The sum or difference as written.</param>
    /// <param name="moved">What it is.</param>
    public static string OfMovedDate(FunctionCall call, ScalarCall moved) => Move(call) switch
    {
        null => DaysFirst(call, moved) ? $"{moved.Function}({ColumnText.List([call.Arguments[1], call.Arguments[0]])})" : $"{moved.Function}({ColumnText.List(call.Arguments)})",
        var (_, interval) when interval.DescendantsAndSelf().Any(part => part is FunctionCall { Function: "make_interval" }) => ColumnText.NameOf(call),
        var (date, interval) when call.Function == "+" => $"date_add({ColumnText.Of(date)}, extractansiintervaldays({ColumnText.Of(interval)}))",
        var (date, interval) => $"date_add({ColumnText.Of(date)}, (- extractansiintervaldays({ColumnText.Of(interval)})))",
    };

    private static bool DaysFirst(FunctionCall call, ScalarCall moved) =>
        ColumnText.Of(call.Arguments[1]) == ColumnText.Of(moved.Arguments[0]) && ColumnText.Of(call.Arguments[0]) != ColumnText.Of(moved.Arguments[0]);

    private static string Name(IntervalField field) => field.ToString().ToUpperInvariant();

    private static string Months(IntervalValue interval, long months) => (interval.First, interval.Last) switch
    {
        (IntervalField.Year, IntervalField.Year) => Number(months / 12),
        (IntervalField.Year, _) => $"{Number(months / 12)}-{Number(months % 12)}",
        _ => Number(months),
    };

    // The first field counts everything; those behind it are what is left, in two digits.
    private static string Time(IntervalValue interval, Int128 micros)
    {
        var text = "";
        for (var field = interval.First; field <= interval.Last; field++)
        {
            var (count, rest) = Int128.DivRem(micros, IntervalUnits.Micros(field));
            var digits = field == IntervalField.Day ? Number(count) : count.ToString("00", CultureInfo.InvariantCulture);
            text += field == interval.First ? digits : field - 1 == IntervalField.Day ? $" {digits}" : $":{digits}";
            micros = rest;
        }

        return interval.Last == IntervalField.Second && micros != 0
            ? $"{text}.{((long)micros).ToString("000000", CultureInfo.InvariantCulture).TrimEnd('0')}"
            : text;
    }

    private static string Number<T>(T count)
        where T : IFormattable => count.ToString(null, CultureInfo.InvariantCulture);
}
