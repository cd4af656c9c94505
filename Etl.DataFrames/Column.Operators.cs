namespace Etl.DataFrames;

// The right side is object, as in Microsoft.Spark: a Column or a constant. A string on the right is a text, not a column's name.
public sealed partial class Column
{
    /// <summary>Equal; null if a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side, a column or a constant.</param>
    public static Column operator ==(Column left, object? right) => left.EqualTo(right);

    /// <summary>Not equal; null if a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side, a column or a constant.</param>
    public static Column operator !=(Column left, object? right) => left.NotEqual(right);

    /// <summary>Greater; null if a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side, a column or a constant.</param>
    public static Column operator >(Column left, object? right) => left.Gt(right);

    /// <summary>Less; null if a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side, a column or a constant.</param>
    public static Column operator <(Column left, object? right) => left.Lt(right);

    /// <summary>Greater or equal; null if a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side, a column or a constant.</param>
    public static Column operator >=(Column left, object? right) => left.Geq(right);

    /// <summary>Less or equal; null if a side is null.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="right">The right side, a column or a constant.</param>
    public static Column operator <=(Column left, object? right) => left.Leq(right);

    /// <summary>True if both sides are; false if one side is false.</summary>
    /// <param name="left">The left condition.</param>
    /// <param name="right">The right condition.</param>
    public static Column operator &(Column left, Column right) => left.And(right);

    /// <summary>True if one side is; false if both sides are false.</summary>
    /// <param name="left">The left condition.</param>
    /// <param name="right">The right condition.</param>
    public static Column operator |(Column left, Column right) => left.Or(right);

    /// <summary>True for false, false for true, null for null.</summary>
    /// <param name="value">The condition.</param>
    public static Column operator !(Column value) => Call("not", value);

    /// <summary>The value with the other sign.</summary>
    /// <param name="value">The number.</param>
    public static Column operator -(Column value) => Call("negative", value);

    /// <summary>The sum; an overflow is an error.</summary>
    /// <param name="left">The left number.</param>
    /// <param name="right">The right number, a column or a constant.</param>
    public static Column operator +(Column left, object? right) => left.Plus(right);

    /// <summary>The difference; an overflow is an error.</summary>
    /// <param name="left">The left number.</param>
    /// <param name="right">The right number, a column or a constant.</param>
    public static Column operator -(Column left, object? right) => left.Minus(right);

    /// <summary>The product; an overflow is an error.</summary>
    /// <param name="left">The left number.</param>
    /// <param name="right">The right number, a column or a constant.</param>
    public static Column operator *(Column left, object? right) => left.Multiply(right);

    /// <summary>The quotient: exact to the scale of the type for decimals, a double for whole numbers; division by zero is an error.</summary>
    /// <param name="left">The left number.</param>
    /// <param name="right">The right number, a column or a constant.</param>
    public static Column operator /(Column left, object? right) => left.Divide(right);

    /// <summary>The remainder, with the sign of the left side; division by zero is an error.</summary>
    /// <param name="left">The left number.</param>
    /// <param name="right">The right number, a column or a constant.</param>
    public static Column operator %(Column left, object? right) => left.Mod(right);

    /// <summary>Equal; null if a side is null.</summary>
    /// <param name="rhs">The right side, a column or a constant.</param>
    public Column EqualTo(object? rhs) => Binary("=", rhs);

    /// <summary>Equal, and true if both sides are null: never null itself.</summary>
    /// <param name="rhs">The right side, a column or a constant.</param>
    public Column EqNullSafe(object? rhs) => Binary("<=>", rhs);

    /// <summary>Not equal; null if a side is null.</summary>
    /// <param name="rhs">The right side, a column or a constant.</param>
    public Column NotEqual(object? rhs) => !EqualTo(rhs);

    /// <summary>Greater; null if a side is null.</summary>
    /// <param name="rhs">The right side, a column or a constant.</param>
    public Column Gt(object? rhs) => Binary(">", rhs);

    /// <summary>Less; null if a side is null.</summary>
    /// <param name="rhs">The right side, a column or a constant.</param>
    public Column Lt(object? rhs) => Binary("<", rhs);

    /// <summary>Greater or equal; null if a side is null.</summary>
    /// <param name="rhs">The right side, a column or a constant.</param>
    public Column Geq(object? rhs) => Binary(">=", rhs);

    /// <summary>Less or equal; null if a side is null.</summary>
    /// <param name="rhs">The right side, a column or a constant.</param>
    public Column Leq(object? rhs) => Binary("<=", rhs);

    /// <summary>Whether the value lies between two bounds, both included.</summary>
    /// <param name="lowerBound">The lower bound, a column or a constant.</param>
    /// <param name="upperBound">The upper bound, a column or a constant.</param>
    public Column Between(object? lowerBound, object? upperBound) => Geq(lowerBound) & Leq(upperBound);

    /// <summary>True if both conditions are; false if one is false.</summary>
    /// <param name="other">The other condition.</param>
    public Column And(Column other) => Call("and", this, other);

    /// <summary>True if one condition is; false if both are false.</summary>
    /// <param name="other">The other condition.</param>
    public Column Or(Column other) => Call("or", this, other);

    /// <summary>The sum; an overflow is an error.</summary>
    /// <param name="rhs">The right number, a column or a constant.</param>
    public Column Plus(object? rhs) => Binary("+", rhs);

    /// <summary>The difference; an overflow is an error.</summary>
    /// <param name="rhs">The right number, a column or a constant.</param>
    public Column Minus(object? rhs) => Binary("-", rhs);

    /// <summary>The product; an overflow is an error.</summary>
    /// <param name="rhs">The right number, a column or a constant.</param>
    public Column Multiply(object? rhs) => Binary("*", rhs);

    /// <summary>The quotient: exact to the scale of the type for decimals, a double for whole numbers; division by zero is an error.</summary>
    /// <param name="rhs">The right number, a column or a constant.</param>
    public Column Divide(object? rhs) => Binary("/", rhs);

    /// <summary>The remainder, with the sign of this number; division by zero is an error.</summary>
    /// <param name="rhs">The right number, a column or a constant.</param>
    public Column Mod(object? rhs) => Binary("%", rhs);

    /// <summary>Whether the value is null; never null itself.</summary>
    public Column IsNull() => Call("isnull", this);

    /// <summary>Whether the value is not null; never null itself.</summary>
    public Column IsNotNull() => Call("isnotnull", this);

    /// <summary>Whether the value is one of a list; null if it is null.</summary>
    /// <param name="list">The values.</param>
    public Column IsIn(params string[] list) => In(list);

    /// <inheritdoc cref="IsIn(string[])"/>
    public Column IsIn(params int[] list) => In(list);

    /// <inheritdoc cref="IsIn(string[])"/>
    public Column IsIn(params long[] list) => In(list);

    /// <inheritdoc cref="IsIn(string[])"/>
    public Column IsIn(params decimal[] list) => In(list);

    private Column Binary(string function, object? rhs) => Call(function, this, Functions.Lit(rhs));

    private Column In<T>(IEnumerable<T> list) => Call("in", [this, .. list.Select(value => Functions.Lit(value))]);
}
