namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>
    /// A row for every element of an array, in a column <c>col</c>, or of a map, in columns <c>key</c> and <c>value</c>; rows whose list is null or empty are left out.
    /// Only as a column of its own in Select or WithColumn, once in each.
    /// </summary>
    /// <param name="column">The array or map.</param>
    public static Column Explode(Column column) => DataFrames.Column.Call("explode", column);

    /// <summary><see cref="Explode"/> that keeps rows whose list is null or empty, with nulls.</summary>
    /// <param name="column">The array or map.</param>
    public static Column ExplodeOuter(Column column) => DataFrames.Column.Call("explode_outer", column);

    /// <summary><see cref="Explode"/> with the position of each element, from 0, in a column <c>pos</c> before them.</summary>
    /// <param name="column">The array or map.</param>
    public static Column PosExplode(Column column) => DataFrames.Column.Call("posexplode", column);

    /// <summary><see cref="PosExplode"/> that keeps rows whose list is null or empty, with nulls.</summary>
    /// <param name="column">The array or map.</param>
    public static Column PosExplodeOuter(Column column) => DataFrames.Column.Call("posexplode_outer", column);

    /// <summary>A row for every struct of an array, with its fields as columns; rows whose array is null or empty are left out. A null struct gives nulls.</summary>
    /// <param name="column">The array of structs.</param>
    public static Column Inline(Column column) => DataFrames.Column.Call("inline", column);

    /// <summary><see cref="Inline"/> that keeps rows whose array is null or empty, with nulls.</summary>
    /// <param name="column">The array of structs.</param>
    public static Column InlineOuter(Column column) => DataFrames.Column.Call("inline_outer", column);

    /// <summary>Values as rows, in columns <c>col0</c>, <c>col1</c> and so on; the last row is filled up with nulls.</summary>
    /// <param name="columns">The number of rows, a constant, and then the values row by row. Those of a column have one type.</param>
    public static Column Stack(params Column[] columns) => DataFrames.Column.Call("stack", columns);
}
