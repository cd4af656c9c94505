using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Expressions;

/// <summary>
/// The rows that a function sees from each row: those of the same partition, in an order, cut to a frame. Immutable. Without a frame an ordered window
/// reaches from the first row of the partition to the last row that sorts like this one, and a window without an order is the whole partition.
/// </summary>
public sealed class WindowSpec
{
    internal static readonly WindowSpec Whole = new([], [], null);

    private readonly EquatableArray<Expression> _partitions;
    private readonly EquatableArray<Expression> _orders;
    private readonly WindowFrame? _frame;

    private WindowSpec(EquatableArray<Expression> partitions, EquatableArray<Expression> orders, WindowFrame? frame) =>
        (_partitions, _orders, _frame) = (partitions, orders, frame);

    /// <summary>Rows that agree in these columns are one partition; nulls agree with each other.</summary>
    /// <param name="colName">The name of the first column.</param>
    /// <param name="colNames">More of them.</param>
    public WindowSpec PartitionBy(string colName, params string[] colNames) => PartitionBy([Functions.Col(colName), .. colNames.Select(Functions.Col)]);

    /// <summary>Rows that agree in these values are one partition; nulls agree with each other.</summary>
    /// <param name="columns">The values.</param>
    public WindowSpec PartitionBy(params Column[] columns) => new([.. columns.Select(column => column.Expression)], _orders, _frame);

    /// <summary>The order of the rows in a partition, upwards with nulls first.</summary>
    /// <param name="colName">The name of the first column.</param>
    /// <param name="colNames">More of them.</param>
    public WindowSpec OrderBy(string colName, params string[] colNames) => OrderBy([Functions.Col(colName), .. colNames.Select(Functions.Col)]);

    /// <summary>The order of the rows in a partition, upwards with nulls first unless the column says otherwise.</summary>
    /// <param name="columns">What to sort by, such as <c>Col("a").Desc()</c>.</param>
    public WindowSpec OrderBy(params Column[] columns) =>
        new(_partitions, [.. columns.Select(column => column.Expression is SortOrder ? column.Expression : column.Asc().Expression)], _frame);

    /// <summary>Cuts the window to rows by their distance from this one.</summary>
    /// <param name="start">The first row: -1 is the row before, 0 this row, <see cref="Window.UnboundedPreceding"/> the first one.</param>
    /// <param name="end">The last row, counted alike; <see cref="Window.UnboundedFollowing"/> is the last one.</param>
    /// <exception cref="AnalysisException">The window ends before it starts, or a bound has more than 32 bits.</exception>
    public WindowSpec RowsBetween(long start, long end) => new(_partitions, _orders, WindowFrame.Rows(start, end));

    /// <summary>Cuts the window to rows by the distance of the value that the window is ordered by.</summary>
    /// <param name="start">The smallest distance: -7 reaches to values that are smaller by 7, <see cref="Window.UnboundedPreceding"/> to the first row.</param>
    /// <param name="end">The largest distance; <see cref="Window.UnboundedFollowing"/> reaches to the last row.</param>
    /// <exception cref="AnalysisException">The window ends before it starts.</exception>
    public WindowSpec RangeBetween(long start, long end) => new(_partitions, _orders, WindowFrame.Range(start, end));

    internal Expression Over(Expression function) => new OverCall(function, _partitions, _orders, _frame);
}
