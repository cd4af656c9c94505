namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The value where a condition is true; continue with <see cref="Column.When"/> and <see cref="Column.Otherwise"/>. Null where no condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">The value, a <see cref="DataFrames.Column"/> or a constant.</param>
    public static Column When(Column condition, object? value) => DataFrames.Column.Call("case", condition, Lit(value));

    /// <summary>The first value that is not null; null if all are. The type is the common type of the values.</summary>
    /// <param name="columns">The values.</param>
    public static Column Coalesce(params Column[] columns) => DataFrames.Column.Call("coalesce", columns);

    /// <summary>Whether the value is null; never null itself.</summary>
    /// <param name="column">The value.</param>
    public static Column IsNull(Column column) => column.IsNull();

    /// <summary>True for false, false for true, null for null.</summary>
    /// <param name="column">The condition.</param>
    public static Column Not(Column column) => !column;
}
