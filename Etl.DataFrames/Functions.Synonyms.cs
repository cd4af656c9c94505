using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames;

// Other names that Spark has for functions of the other files: those of Spark 3.2 with an underscore, and those of SQL.
public static partial class Functions
{
    /// <inheritdoc cref="CallUDF"/>
    public static Column Call_UDF(string name, params Column[] columns) => CallUDF(name, columns);

    /// <inheritdoc cref="CallUDF"/>
    public static Column CallFunction(string name, params Column[] columns) => CallUDF(name, columns);

    /// <inheritdoc cref="CountDistinct(DataFrames.Column, DataFrames.Column[])"/>
    public static Column Count_Distinct(Column column, params Column[] columns) => CountDistinct(column, columns);

    /// <inheritdoc cref="SumDistinct(DataFrames.Column)"/>
    public static Column Sum_Distinct(Column column) => SumDistinct(column);

    /// <inheritdoc cref="BitwiseNOT"/>
    public static Column Bitwise_Not(Column column) => BitwiseNOT(column);

    /// <inheritdoc cref="ShiftLeft(DataFrames.Column, int)"/>
    public static Column Shiftleft(Column column, int numBits) => ShiftLeft(column, numBits);

    /// <inheritdoc cref="ShiftRight(DataFrames.Column, int)"/>
    public static Column Shiftright(Column column, int numBits) => ShiftRight(column, numBits);

    /// <inheritdoc cref="ShiftRightUnsigned(DataFrames.Column, int)"/>
    public static Column Shiftrightunsigned(Column column, int numBits) => ShiftRightUnsigned(column, numBits);

    /// <inheritdoc cref="Ceil(DataFrames.Column)"/>
    public static Column Ceiling(Column column) => Ceil(column);

    /// <inheritdoc cref="Signum(DataFrames.Column)"/>
    public static Column Sign(Column column) => Signum(column);

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Power(Column l, Column r) => Pow(l, r);

    /// <inheritdoc cref="BitGet"/>
    public static Column Getbit(Column column, Column pos) => BitGet(column, pos);

    /// <inheritdoc cref="Degrees(DataFrames.Column)"/>
    public static Column ToDegrees(Column column) => Degrees(column);

    /// <inheritdoc cref="Radians(DataFrames.Column)"/>
    public static Column ToRadians(Column column) => Radians(column);

    /// <inheritdoc cref="CharLength"/>
    public static Column CharacterLength(Column column) => CharLength(column);

    /// <inheritdoc cref="FormatString"/>
    public static Column Printf(string format, params Column[] columns) => FormatString(format, columns);

    /// <inheritdoc cref="Length"/>
    public static Column Len(Column column) => Length(column);

    /// <inheritdoc cref="Lower"/>
    public static Column Lcase(Column column) => Lower(column);

    /// <inheritdoc cref="Upper"/>
    public static Column Ucase(Column column) => Upper(column);

    /// <inheritdoc cref="Substring(DataFrames.Column, DataFrames.Column, DataFrames.Column)"/>
    public static Column Substr(Column str, Column pos, Column len) => Substring(str, pos, len);

    /// <inheritdoc cref="Sha1"/>
    public static Column Sha(Column column) => Sha1(column);

    /// <inheritdoc cref="DayOfMonth"/>
    public static Column Day(Column column) => DayOfMonth(column);

    /// <inheritdoc cref="CurrentDate"/>
    public static Column CurDate() => CurrentDate();

    /// <inheritdoc cref="CurrentTimestamp"/>
    public static Column Now() => CurrentTimestamp();

    /// <inheritdoc cref="Stddev(DataFrames.Column)"/>
    public static Column Std(Column column) => Stddev(column);

    /// <inheritdoc cref="First(DataFrames.Column, bool)"/>
    public static Column FirstValue(Column column, bool ignoreNulls = false) => new(new FunctionCall("first_value", [column.Expression]) { IgnoreNulls = ignoreNulls });

    /// <inheritdoc cref="Last(DataFrames.Column, bool)"/>
    public static Column LastValue(Column column, bool ignoreNulls = false) => new(new FunctionCall("last_value", [column.Expression]) { IgnoreNulls = ignoreNulls });

    /// <inheritdoc cref="First(DataFrames.Column, bool)"/>
    public static Column AnyValue(Column column, bool ignoreNulls = false) => new(new FunctionCall("any_value", [column.Expression]) { IgnoreNulls = ignoreNulls });

    /// <inheritdoc cref="CollectList(DataFrames.Column)"/>
    public static Column ArrayAgg(Column column) => CollectList(column);

    /// <inheritdoc cref="PercentileApprox"/>
    public static Column ApproxPercentile(Column column, Column percentage, Column accuracy) => PercentileApprox(column, percentage, accuracy);
}
