using System.Globalization;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>Writes a function over a window as Spark does.</summary>
internal static class WindowText
{
    public static TextParts Of(Expression function, IEnumerable<Expression> partitions, IEnumerable<Expression> orders, WindowFrame? frame) =>
        $"{Ranking(function)} OVER ({Part("PARTITION BY", partitions)}{Part("ORDER BY", orders)}{(frame is null ? Usual(function, orders.Any()) : Frame(frame))})";

    // Spark writes the ranks as SQL does.
    private static TextParts Ranking(Expression function) => NameOf(function) is "rank" or "dense_rank" or "percent_rank"
        ? (TextParts)$"{NameOf(function).ToUpperInvariant()}()"
        : $"{function}";

    // The frame that a function has when none is given.
    private static string Usual(Expression function, bool isOrdered) => (NameOf(function), function.Children) switch
    {
        ("lag", [_, Literal { Value: int distance }, ..]) => $"ROWS BETWEEN {Bound(-distance)} AND {Bound(-distance)}",
        ("lead", [_, Literal { Value: int distance }, ..]) => $"ROWS BETWEEN {Bound(distance)} AND {Bound(distance)}",
        ("row_number" or "rank" or "dense_rank" or "percent_rank" or "ntile", _) => Frame(new WindowFrame(CountsRows: true, long.MinValue, 0)),
        _ when isOrdered => Frame(new WindowFrame(CountsRows: false, long.MinValue, 0)),
        _ => Frame(new WindowFrame(CountsRows: true, long.MinValue, long.MaxValue)),
    };

    private static string NameOf(Expression function) => function switch
    {
        FunctionCall call => call.Function,
        WindowFunction call => call.Function,
        AggregateCall call => call.Function,
        _ => "",
    };

    private static TextParts Part(string clause, IEnumerable<Expression> expressions) => expressions.Any() ? $"{clause} {expressions} " : (TextParts)$"";

    private static string Frame(WindowFrame frame) => $"{(frame.CountsRows ? "ROWS" : "RANGE")} BETWEEN {Bound(frame.Start, frame, frame.StartInterval)} AND {Bound(frame.End, frame, frame.EndInterval)}";

    // Spark writes every distance of its API this way, also a negative one.
    private static string Bound(long bound, WindowFrame? frame = null, IntervalValue? interval = null) => bound switch
    {
        _ when interval is not null => $"{IntervalText.Of(interval)} {(bound == (interval.HasMonths ? interval.Months : interval.Micros) ? "FOLLOWING" : "PRECEDING")}",
        long.MinValue => "UNBOUNDED PRECEDING",
        long.MaxValue => "UNBOUNDED FOLLOWING",
        0 => "CURRENT ROW",
        < 0 when frame is { NamesPreceding: true } => string.Create(CultureInfo.InvariantCulture, $"{-bound} PRECEDING"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bound} FOLLOWING"),
    };
}
