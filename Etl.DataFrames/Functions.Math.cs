namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The number without its sign, in its own type. Null for null; the smallest whole number of a type is an overflow.</summary>
    /// <param name="column">The number.</param>
    public static Column Abs(Column column) => DataFrames.Column.Call("abs", column);

    /// <summary>
    /// The number rounded to a number of decimals, halves away from zero. <c>decimal(p,s)</c> becomes <c>decimal(p-s+1+n, n)</c> with n the smaller of
    /// the number of decimals and s; other types stay. Null for null.
    /// </summary>
    /// <param name="column">The number.</param>
    /// <param name="scale">The number of decimals; negative for tens, hundreds and so on.</param>
    public static Column Round(Column column, int scale) => DataFrames.Column.Call("round", column, Lit(scale));

    /// <inheritdoc cref="Round(DataFrames.Column, int)"/>
    public static Column Round(Column column) => DataFrames.Column.Call("round", column);

    /// <summary>
    /// The number rounded to a number of decimals, halves to the even neighbour. <c>decimal(p,s)</c> becomes <c>decimal(p-s+1+n, n)</c> with n the
    /// smaller of the number of decimals and s; other types stay. Null for null.
    /// </summary>
    /// <param name="column">The number.</param>
    /// <param name="scale">The number of decimals; negative for tens, hundreds and so on.</param>
    public static Column Bround(Column column, int scale) => DataFrames.Column.Call("bround", column, Lit(scale));

    /// <inheritdoc cref="Bround(DataFrames.Column, int)"/>
    public static Column Bround(Column column) => DataFrames.Column.Call("bround", column);

    /// <summary>The smallest whole number that is not less. <c>bigint</c>, or <c>decimal(p-s+1,0)</c> for a decimal; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Ceil(Column column) => DataFrames.Column.Call("ceil", column);

    /// <inheritdoc cref="Ceil(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Ceil(string columnName) => Ceil(Col(columnName));

    /// <summary>The largest whole number that is not greater. <c>bigint</c>, or <c>decimal(p-s+1,0)</c> for a decimal; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Floor(Column column) => DataFrames.Column.Call("floor", column);

    /// <inheritdoc cref="Floor(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Floor(string columnName) => Floor(Col(columnName));

    /// <summary>The square root. <c>double</c>; NaN for a negative number, null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Sqrt(Column column) => DataFrames.Column.Call("sqrt", column);

    /// <inheritdoc cref="Sqrt(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Sqrt(string columnName) => Sqrt(Col(columnName));

    /// <summary>The cube root. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Cbrt(Column column) => DataFrames.Column.Call("cbrt", column);

    /// <inheritdoc cref="Cbrt(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Cbrt(string columnName) => Cbrt(Col(columnName));

    /// <summary>e to the power of the number. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Exp(Column column) => DataFrames.Column.Call("exp", column);

    /// <inheritdoc cref="Exp(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Exp(string columnName) => Exp(Col(columnName));

    /// <summary>e to the power of the number, less 1, exact near zero. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Expm1(Column column) => DataFrames.Column.Call("expm1", column);

    /// <inheritdoc cref="Expm1(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Expm1(string columnName) => Expm1(Col(columnName));

    /// <summary>The natural logarithm. <c>double</c>; null for null, zero and negative numbers.</summary>
    /// <param name="column">The number.</param>
    public static Column Log(Column column) => DataFrames.Column.Call("ln", column);

    /// <inheritdoc cref="Log(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Log(string columnName) => Log(Col(columnName));

    /// <summary>The natural logarithm. <c>double</c>; null for null, zero and negative numbers.</summary>
    /// <param name="column">The number.</param>
    public static Column Ln(Column column) => DataFrames.Column.Call("ln", column);

    /// <inheritdoc cref="Ln(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Ln(string columnName) => Ln(Col(columnName));

    /// <summary>The logarithm to base 10. <c>double</c>; null for null, zero and negative numbers.</summary>
    /// <param name="column">The number.</param>
    public static Column Log10(Column column) => DataFrames.Column.Call("log10", column);

    /// <inheritdoc cref="Log10(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Log10(string columnName) => Log10(Col(columnName));

    /// <summary>The logarithm to base 2. <c>double</c>; null for null, zero and negative numbers.</summary>
    /// <param name="column">The number.</param>
    public static Column Log2(Column column) => DataFrames.Column.Call("log2", column);

    /// <inheritdoc cref="Log2(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Log2(string columnName) => Log2(Col(columnName));

    /// <summary>The natural logarithm of the number plus 1, exact near zero. <c>double</c>; null for null and for -1 and less.</summary>
    /// <param name="column">The number.</param>
    public static Column Log1p(Column column) => DataFrames.Column.Call("log1p", column);

    /// <inheritdoc cref="Log1p(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Log1p(string columnName) => Log1p(Col(columnName));

    /// <summary>-1, 0 or 1 by the sign. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Signum(Column column) => DataFrames.Column.Call("signum", column);

    /// <inheritdoc cref="Signum(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Signum(string columnName) => Signum(Col(columnName));

    /// <summary>The nearest whole number, halves to the even neighbour. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Rint(Column column) => DataFrames.Column.Call("rint", column);

    /// <inheritdoc cref="Rint(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Rint(string columnName) => Rint(Col(columnName));

    /// <summary>The sine of an angle in radians. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Sin(Column column) => DataFrames.Column.Call("sin", column);

    /// <inheritdoc cref="Sin(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Sin(string columnName) => Sin(Col(columnName));

    /// <summary>The cosine of an angle in radians. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Cos(Column column) => DataFrames.Column.Call("cos", column);

    /// <inheritdoc cref="Cos(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Cos(string columnName) => Cos(Col(columnName));

    /// <summary>The tangent of an angle in radians. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Tan(Column column) => DataFrames.Column.Call("tan", column);

    /// <inheritdoc cref="Tan(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Tan(string columnName) => Tan(Col(columnName));

    /// <summary>The arc sine in radians. <c>double</c>; NaN outside -1 to 1, null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Asin(Column column) => DataFrames.Column.Call("asin", column);

    /// <inheritdoc cref="Asin(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Asin(string columnName) => Asin(Col(columnName));

    /// <summary>The arc cosine in radians. <c>double</c>; NaN outside -1 to 1, null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Acos(Column column) => DataFrames.Column.Call("acos", column);

    /// <inheritdoc cref="Acos(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Acos(string columnName) => Acos(Col(columnName));

    /// <summary>The arc tangent in radians. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Atan(Column column) => DataFrames.Column.Call("atan", column);

    /// <inheritdoc cref="Atan(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Atan(string columnName) => Atan(Col(columnName));

    /// <summary>The hyperbolic sine. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Sinh(Column column) => DataFrames.Column.Call("sinh", column);

    /// <inheritdoc cref="Sinh(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Sinh(string columnName) => Sinh(Col(columnName));

    /// <summary>The hyperbolic cosine. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Cosh(Column column) => DataFrames.Column.Call("cosh", column);

    /// <inheritdoc cref="Cosh(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Cosh(string columnName) => Cosh(Col(columnName));

    /// <summary>The hyperbolic tangent. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Tanh(Column column) => DataFrames.Column.Call("tanh", column);

    /// <inheritdoc cref="Tanh(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Tanh(string columnName) => Tanh(Col(columnName));

    /// <summary>The inverse hyperbolic sine. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Asinh(Column column) => DataFrames.Column.Call("asinh", column);

    /// <inheritdoc cref="Asinh(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Asinh(string columnName) => Asinh(Col(columnName));

    /// <summary>The inverse hyperbolic cosine. <c>double</c>; NaN below 1, null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Acosh(Column column) => DataFrames.Column.Call("acosh", column);

    /// <inheritdoc cref="Acosh(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Acosh(string columnName) => Acosh(Col(columnName));

    /// <summary>The inverse hyperbolic tangent. <c>double</c>; NaN outside -1 to 1, null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Atanh(Column column) => DataFrames.Column.Call("atanh", column);

    /// <inheritdoc cref="Atanh(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Atanh(string columnName) => Atanh(Col(columnName));

    /// <summary>Radians in degrees. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Degrees(Column column) => DataFrames.Column.Call("degrees", column);

    /// <inheritdoc cref="Degrees(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Degrees(string columnName) => Degrees(Col(columnName));

    /// <summary>Degrees in radians. <c>double</c>; null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Radians(Column column) => DataFrames.Column.Call("radians", column);

    /// <inheritdoc cref="Radians(DataFrames.Column)"/>
    /// <param name="columnName">The name of the column.</param>
    public static Column Radians(string columnName) => Radians(Col(columnName));

    /// <summary>The logarithm to a base. <c>double</c>; null for null and if one of both is zero or negative.</summary>
    /// <param name="logBase">The base.</param>
    /// <param name="column">The number.</param>
    public static Column Log(double logBase, Column column) => DataFrames.Column.Call("log", Lit(logBase), column);

    /// <inheritdoc cref="Log(double, DataFrames.Column)"/>
    /// <param name="logBase">The base.</param>
    /// <param name="columnName">The name of the column.</param>
    public static Column Log(double logBase, string columnName) => Log(logBase, Col(columnName));

    /// <inheritdoc cref="Log(double, DataFrames.Column)"/>
    public static Column Log(Column logBase, Column column) => DataFrames.Column.Call("log", logBase, column);

    /// <summary>A number to the power of another. <c>double</c>; null if one is null.</summary>
    /// <param name="l">The base.</param>
    /// <param name="r">The exponent.</param>
    public static Column Pow(Column l, Column r) => DataFrames.Column.Call("power", l, r);

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Pow(Column l, string r) => Pow(l, Col(r));

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Pow(string l, Column r) => Pow(Col(l), r);

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Pow(string l, string r) => Pow(Col(l), Col(r));

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Pow(Column l, double r) => Pow(l, Lit(r));

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Pow(string l, double r) => Pow(Col(l), Lit(r));

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Pow(double l, Column r) => Pow(Lit(l), r);

    /// <inheritdoc cref="Pow(DataFrames.Column, DataFrames.Column)"/>
    public static Column Pow(double l, string r) => Pow(Lit(l), Col(r));

    /// <summary>The angle of a point, in radians. <c>double</c>; null if one is null.</summary>
    /// <param name="y">The ordinate.</param>
    /// <param name="x">The abscissa.</param>
    public static Column Atan2(Column y, Column x) => DataFrames.Column.Call("atan2", y, x);

    /// <inheritdoc cref="Atan2(DataFrames.Column, DataFrames.Column)"/>
    public static Column Atan2(Column y, string x) => Atan2(y, Col(x));

    /// <inheritdoc cref="Atan2(DataFrames.Column, DataFrames.Column)"/>
    public static Column Atan2(string y, Column x) => Atan2(Col(y), x);

    /// <inheritdoc cref="Atan2(DataFrames.Column, DataFrames.Column)"/>
    public static Column Atan2(string y, string x) => Atan2(Col(y), Col(x));

    /// <inheritdoc cref="Atan2(DataFrames.Column, DataFrames.Column)"/>
    public static Column Atan2(Column y, double x) => Atan2(y, Lit(x));

    /// <inheritdoc cref="Atan2(DataFrames.Column, DataFrames.Column)"/>
    public static Column Atan2(string y, double x) => Atan2(Col(y), Lit(x));

    /// <inheritdoc cref="Atan2(DataFrames.Column, DataFrames.Column)"/>
    public static Column Atan2(double y, Column x) => Atan2(Lit(y), x);

    /// <inheritdoc cref="Atan2(DataFrames.Column, DataFrames.Column)"/>
    public static Column Atan2(double y, string x) => Atan2(Lit(y), Col(x));

    /// <summary>The square root of the sum of both squares. <c>double</c>; null if one is null.</summary>
    /// <param name="l">One number.</param>
    /// <param name="r">The other number.</param>
    public static Column Hypot(Column l, Column r) => DataFrames.Column.Call("hypot", l, r);

    /// <inheritdoc cref="Hypot(DataFrames.Column, DataFrames.Column)"/>
    public static Column Hypot(Column l, string r) => Hypot(l, Col(r));

    /// <inheritdoc cref="Hypot(DataFrames.Column, DataFrames.Column)"/>
    public static Column Hypot(string l, Column r) => Hypot(Col(l), r);

    /// <inheritdoc cref="Hypot(DataFrames.Column, DataFrames.Column)"/>
    public static Column Hypot(string l, string r) => Hypot(Col(l), Col(r));

    /// <inheritdoc cref="Hypot(DataFrames.Column, DataFrames.Column)"/>
    public static Column Hypot(Column l, double r) => Hypot(l, Lit(r));

    /// <inheritdoc cref="Hypot(DataFrames.Column, DataFrames.Column)"/>
    public static Column Hypot(string l, double r) => Hypot(Col(l), Lit(r));

    /// <inheritdoc cref="Hypot(DataFrames.Column, DataFrames.Column)"/>
    public static Column Hypot(double l, Column r) => Hypot(Lit(l), r);

    /// <inheritdoc cref="Hypot(DataFrames.Column, DataFrames.Column)"/>
    public static Column Hypot(double l, string r) => Hypot(Lit(l), Col(r));

    /// <summary>The product of all whole numbers up to one. <c>bigint</c>; null for null and outside 0 to 20.</summary>
    /// <param name="column">The number.</param>
    public static Column Factorial(Column column) => DataFrames.Column.Call("factorial", column);

    /// <summary>The remainder, made positive with a positive divisor. Typed like <c>%</c>; null if one is null, an error for a divisor of zero.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static Column Pmod(Column left, Column right) => DataFrames.Column.Call("pmod", left, right);

    /// <summary>The number with the other sign, in its own type. Null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Negate(Column column) => -column;

    /// <summary>The number with the other sign, in its own type. Null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column Negative(Column column) => -column;

    /// <summary>The number as it is.</summary>
    /// <param name="column">The number.</param>
    public static Column Positive(Column column) => DataFrames.Column.Call("positive", column);

    /// <summary>The sum, or null where the operator would fail by overflow or a division by zero. Typed like the operator.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Column TryAdd(Column left, Column right) => DataFrames.Column.Call("try_add", left, right);

    /// <summary>The difference, or null where the operator would fail by overflow or a division by zero. Typed like the operator.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Column TrySubtract(Column left, Column right) => DataFrames.Column.Call("try_subtract", left, right);

    /// <summary>The product, or null where the operator would fail by overflow or a division by zero. Typed like the operator.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Column TryMultiply(Column left, Column right) => DataFrames.Column.Call("try_multiply", left, right);

    /// <summary>The quotient, or null where the operator would fail by overflow or a division by zero. Typed like the operator.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    public static Column TryDivide(Column left, Column right) => DataFrames.Column.Call("try_divide", left, right);

    /// <summary>
    /// In which of equally wide buckets a number falls: 0 below and one more than there are above them. <c>bigint</c>; null if a value is null or there
    /// is no such bucket.
    /// </summary>
    /// <param name="v">The number.</param>
    /// <param name="min">Where the first bucket begins.</param>
    /// <param name="max">Where the last ends.</param>
    /// <param name="numBucket">How many buckets.</param>
    public static Column WidthBucket(Column v, Column min, Column max, Column numBucket) => DataFrames.Column.Call("width_bucket", v, min, max, numBucket);

    /// <summary>The whole number with all bits turned, in its own type. Null for null.</summary>
    /// <param name="column">The number.</param>
    public static Column BitwiseNOT(Column column) => DataFrames.Column.Call("bitwise_not", column);

    /// <summary>How many bits are set, of negative numbers in 64. <c>int</c>; null for null.</summary>
    /// <param name="column">The whole number or condition.</param>
    public static Column BitCount(Column column) => DataFrames.Column.Call("bit_count", column);

    /// <summary>
    /// The whole number with its bits moved to the left; bits moved out are lost. <c>int</c>, or <c>bigint</c> for a <c>bigint</c>. Null if a value is null.
    /// </summary>
    /// <param name="column">The number.</param>
    /// <param name="numBits">How far.</param>
    public static Column ShiftLeft(Column column, int numBits) => DataFrames.Column.Call("shiftleft", column, Lit(numBits));

    /// <inheritdoc cref="ShiftLeft(DataFrames.Column, int)"/>
    public static Column ShiftLeft(Column column, Column numBits) => DataFrames.Column.Call("shiftleft", column, numBits);

    /// <summary>
    /// The whole number with its bits moved to the right; the sign stays. <c>int</c>, or <c>bigint</c> for a <c>bigint</c>. Null if a value is null.
    /// </summary>
    /// <param name="column">The number.</param>
    /// <param name="numBits">How far.</param>
    public static Column ShiftRight(Column column, int numBits) => DataFrames.Column.Call("shiftright", column, Lit(numBits));

    /// <inheritdoc cref="ShiftRight(DataFrames.Column, int)"/>
    public static Column ShiftRight(Column column, Column numBits) => DataFrames.Column.Call("shiftright", column, numBits);

    /// <summary>
    /// The whole number with its bits moved to the right; zeros come in. <c>int</c>, or <c>bigint</c> for a <c>bigint</c>. Null if a value is null.
    /// </summary>
    /// <param name="column">The number.</param>
    /// <param name="numBits">How far.</param>
    public static Column ShiftRightUnsigned(Column column, int numBits) => DataFrames.Column.Call("shiftrightunsigned", column, Lit(numBits));

    /// <inheritdoc cref="ShiftRightUnsigned(DataFrames.Column, int)"/>
    public static Column ShiftRightUnsigned(Column column, Column numBits) => DataFrames.Column.Call("shiftrightunsigned", column, numBits);

    /// <summary>The largest of some values; nulls are passed over, NaN is the largest number. The type is the common type; null if all are null.</summary>
    /// <param name="columns">The values, two at least.</param>
    public static Column Greatest(params Column[] columns) => DataFrames.Column.Call("greatest", columns);

    /// <inheritdoc cref="Greatest(DataFrames.Column[])"/>
    /// <param name="columnName">The name of a column.</param>
    /// <param name="columnNames">More names.</param>
    public static Column Greatest(string columnName, params string[] columnNames) => Greatest([Col(columnName), .. columnNames.Select(Col)]);

    /// <summary>The smallest of some values; nulls are passed over, NaN is the largest number. The type is the common type; null if all are null.</summary>
    /// <param name="columns">The values, two at least.</param>
    public static Column Least(params Column[] columns) => DataFrames.Column.Call("least", columns);

    /// <inheritdoc cref="Least(DataFrames.Column[])"/>
    /// <param name="columnName">The name of a column.</param>
    /// <param name="columnNames">More names.</param>
    public static Column Least(string columnName, params string[] columnNames) => Least([Col(columnName), .. columnNames.Select(Col)]);
}
