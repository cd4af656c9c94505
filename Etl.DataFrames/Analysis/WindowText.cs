using System.Globalization;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>Writes a function over a window as Spark does.</summary>
internal static class WindowText
{
    public static string Of(Expression function, IEnumerable<Expression> partitions, IEnumerable<Expression> orders, WindowFrame? frame) =>
        $"{ColumnText.Of(function)} OVER ({string.Join(' ', Parts(partitions, orders).Append(Frame(frame)))})";

    private static IEnumerable<string> Parts(IEnumerable<Expression> partitions, IEnumerable<Expression> orders) =>
        new[] { ("PARTITION BY ", partitions), ("ORDER BY ", orders) }.Where(part => part.Item2.Any()).Select(part => part.Item1 + ColumnText.List(part.Item2));

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
