using System.Globalization;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Sql;

/// <summary>Writes windows; every engine writes them alike.</summary>
internal static class WindowSql
{
    /// <summary>What stands behind the function, with a space before it.</summary>
    /// <param name="call">The function over the window.</param>
    /// <param name="emptyFrame">A frame without rows.</param>
    /// <param name="write">Writes a value.</param>
    public static string Over(WindowCall call, string emptyFrame, Func<Expression, string> write)
    {
        var parts = new List<string>();
        if (call.Partitions.Count > 0)
        {
            parts.Add($"PARTITION BY {string.Join(", ", call.Partitions.Select(write))}");
        }

        if (call.Orders.Count > 0)
        {
            parts.Add($"ORDER BY {string.Join(", ", call.Orders.Select(write))}");
        }

        if (call.Frame is { } frame)
        {
            parts.Add(frame.IsEmpty ? emptyFrame
                : $"{(frame.CountsRows ? "ROWS" : "RANGE")} BETWEEN {Bound(frame.Start, frame.StartInterval)} AND {Bound(frame.End, frame.EndInterval)}");
        }

        return $" OVER ({string.Join(' ', parts)})";
    }

    private static string Bound(long bound, IntervalValue? interval) => bound switch
    {
        long.MinValue => "UNBOUNDED PRECEDING",
        long.MaxValue => "UNBOUNDED FOLLOWING",
        0 => "CURRENT ROW",
        < 0 => $"{Distance(-bound, interval)} PRECEDING",
        _ => $"{Distance(bound, interval)} FOLLOWING",
    };

    private static string Distance(long length, IntervalValue? interval) => interval switch
    {
        null => length.ToString(CultureInfo.InvariantCulture),
        { HasMonths: true } => string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{length}' MONTH"),
        _ => string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{length}' MICROSECOND"),
    };
}
