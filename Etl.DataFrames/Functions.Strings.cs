namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The texts one after the other; values of other types are cast to text first. Null if one is null.</summary>
    /// <param name="columns">The texts.</param>
    public static Column Concat(params Column[] columns) => DataFrames.Column.Call("concat", columns);

    /// <summary>The number of characters (Unicode code points). <c>int</c>; null for null.</summary>
    /// <param name="column">The text.</param>
    public static Column Length(Column column) => DataFrames.Column.Call("length", column);
}
