namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>1 in the totals of a rollup or cube that do not have the key, else 0. <c>tinyint</c>, never null.</summary>
    /// <param name="column">The key.</param>
    public static Column Grouping(Column column) => DataFrames.Column.Call("grouping", column);

    /// <inheritdoc cref="Grouping(DataFrames.Column)"/>
    /// <param name="columnName">The name of the key.</param>
    public static Column Grouping(string columnName) => Grouping(Col(columnName));

    /// <summary>The <see cref="Grouping(DataFrames.Column)"/> of every key as the bits of one number, the first key's the highest. <c>bigint</c>, never null.</summary>
    /// <param name="columns">All keys in their order, or none.</param>
    public static Column GroupingId(params Column[] columns) => DataFrames.Column.Call("grouping_id", columns);

    /// <inheritdoc cref="GroupingId(DataFrames.Column[])"/>
    /// <param name="columnName">The name of the first key.</param>
    /// <param name="columnNames">The names of the others.</param>
    public static Column GroupingId(string columnName, params string[] columnNames) => GroupingId([Col(columnName), .. columnNames.Select(Col)]);
}
