namespace Etl.DataFrames.Expressions;

/// <summary>Starts the description of a window, the rows that a function sees from each row; see <see cref="Column.Over(WindowSpec)"/>.</summary>
public static class Window
{
    /// <summary>As a lower bound: the first row of the partition.</summary>
    public static long UnboundedPreceding => long.MinValue;

    /// <summary>As an upper bound: the last row of the partition.</summary>
    public static long UnboundedFollowing => long.MaxValue;

    /// <summary>As a bound: the row itself.</summary>
    public static long CurrentRow => 0;

    /// <inheritdoc cref="WindowSpec.PartitionBy(string, string[])"/>
    public static WindowSpec PartitionBy(string colName, params string[] colNames) => WindowSpec.Whole.PartitionBy(colName, colNames);

    /// <inheritdoc cref="WindowSpec.PartitionBy(Column[])"/>
    public static WindowSpec PartitionBy(params Column[] columns) => WindowSpec.Whole.PartitionBy(columns);

    /// <inheritdoc cref="WindowSpec.OrderBy(string, string[])"/>
    public static WindowSpec OrderBy(string colName, params string[] colNames) => WindowSpec.Whole.OrderBy(colName, colNames);

    /// <inheritdoc cref="WindowSpec.OrderBy(Column[])"/>
    public static WindowSpec OrderBy(params Column[] columns) => WindowSpec.Whole.OrderBy(columns);

    /// <inheritdoc cref="WindowSpec.RowsBetween"/>
    public static WindowSpec RowsBetween(long start, long end) => WindowSpec.Whole.RowsBetween(start, end);

    /// <inheritdoc cref="WindowSpec.RangeBetween"/>
    public static WindowSpec RangeBetween(long start, long end) => WindowSpec.Whole.RangeBetween(start, end);
}
