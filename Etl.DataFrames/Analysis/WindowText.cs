using System.Globalization;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>Writes a function over a window as Spark does.</summary>
internal static class WindowText
{
    public static TextParts Of(Expression function, IEnumerable<Expression> partitions, IEnumerable<Expression> orders, WindowFrame? frame) =>
        $"{function} OVER ({Part("PARTITION BY", partitions)}{Part("ORDER BY", orders)}{Frame(frame)})";

    private static TextParts Part(string clause, IEnumerable<Expression> expressions) => expressions.Any() ? $"{clause} {expressions} " : (TextParts)$"";

    private static string Frame(WindowFrame? frame) => frame is null
        ? "unspecifiedframe$()"
        : $"{(frame.CountsRows ? "ROWS" : "RANGE")} BETWEEN {Bound(frame.Start)} AND {Bound(frame.End)}";

    // Spark writes every distance this way, also a negative one.
    private static string Bound(long bound) => bound switch
    {
        long.MinValue => "UNBOUNDED PRECEDING",
        long.MaxValue => "UNBOUNDED FOLLOWING",
        0 => "CURRENT ROW",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bound} FOLLOWING"),
    };
}
