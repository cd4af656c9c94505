namespace Etl.DataFrames;

// Texts, bits and parts of values.
public sealed partial class Column
{
    /// <summary>Whether the text contains another. <c>boolean</c>; null if one is null.</summary>
    /// <param name="other">The other text, a column or a constant.</param>
    public Column Contains(object? other) => Call("contains", this, Functions.Lit(other));

    /// <summary>Whether the text begins with another. <c>boolean</c>; null if one is null.</summary>
    /// <param name="literal">The other text.</param>
    public Column StartsWith(string literal) => StartsWith(Functions.Lit(literal));

    /// <inheritdoc cref="StartsWith(string)"/>
    public Column StartsWith(Column literal) => Call("startswith", this, literal);

    /// <summary>Whether the text ends with another. <c>boolean</c>; null if one is null.</summary>
    /// <param name="literal">The other text.</param>
    public Column EndsWith(string literal) => EndsWith(Functions.Lit(literal));

    /// <inheritdoc cref="EndsWith(string)"/>
    public Column EndsWith(Column literal) => Call("endswith", this, literal);

    /// <summary>
    /// Whether the whole text matches a pattern of SQL: <c>%</c> stands for any characters, <c>_</c> for one, a backslash makes them literal.
    /// <c>boolean</c>; null for null.
    /// </summary>
    /// <param name="literal">The pattern.</param>
    public Column Like(string literal) => Call("like", this, Functions.Lit(literal));

    /// <summary>Whether the whole text matches a pattern of SQL, whatever the case. <c>boolean</c>; null for null.</summary>
    /// <param name="literal">The pattern.</param>
    public Column ILike(string literal) => Call("ilike", this, Functions.Lit(literal));

    /// <summary>Whether a regular expression of Java matches somewhere in the text. <c>boolean</c>; null for null.</summary>
    /// <param name="literal">The pattern.</param>
    public Column RLike(string literal) => Call("rlike", this, Functions.Lit(literal));

    /// <summary>Some characters of a text, or bytes. <c>string</c>, or <c>binary</c> for bytes; null for null.</summary>
    /// <param name="startPos">Where to begin: 1 is the first, -1 the last; 0 counts as 1.</param>
    /// <param name="len">How many.</param>
    public Column SubStr(int startPos, int len) => Functions.Substring(this, startPos, len);

    /// <inheritdoc cref="SubStr(int, int)"/>
    public Column SubStr(Column startPos, Column len) => Functions.Substring(this, startPos, len);

    /// <summary>
    /// The element of an array at a position counted from 0, the value of a map for a key (null if it has not), or the field of a struct.
    /// A position beyond the array is an error.
    /// </summary>
    /// <param name="key">The position, key or name, a column or a constant.</param>
    public Column GetItem(object key) => Call("getitem", this, Functions.Lit(key));

    /// <inheritdoc cref="GetItem(object)"/>
    public Column this[object key] => GetItem(key);

    /// <summary>The field of a struct, or of every struct in an array. Null for null.</summary>
    /// <param name="fieldName">The name of the field, case-insensitive.</param>
    public Column GetField(string fieldName) => GetItem(fieldName);

    /// <summary>The struct with another value for a field, or with one field more. Null stays null.</summary>
    /// <param name="fieldName">The name of the field, case-insensitive; <c>a.b</c> is a field of the struct a.</param>
    /// <param name="column">Its value.</param>
    public Column WithField(string fieldName, Column column) => Call("with_field", this, Functions.Lit(fieldName), column);

    /// <summary>The struct without some fields. Null stays null.</summary>
    /// <param name="fieldNames">Their names, case-insensitive; those that are not there do not matter.</param>
    public Column DropFields(params string[] fieldNames) => Call("drop_fields", [this, .. fieldNames.Select(name => Functions.Lit(name))]);

    /// <inheritdoc cref="GetItem(object)"/>
    /// <param name="extraction">The position, key or name, a column or a constant.</param>
    public Column Apply(object extraction) => GetItem(extraction);

    /// <summary>Whether the value is NaN; false for null.</summary>
    public Column IsNaN() => Functions.IsNaN(this);

    /// <summary>The bits that are set in one of two whole numbers. Null if one is null.</summary>
    /// <param name="other">The other number, a column or a constant.</param>
    public Column BitwiseOR(object? other) => Binary("|", other);

    /// <summary>The bits that are set in both of two whole numbers. Null if one is null.</summary>
    /// <param name="other">The other number, a column or a constant.</param>
    public Column BitwiseAND(object? other) => Binary("&", other);

    /// <summary>The bits that are set in exactly one of two whole numbers. Null if one is null.</summary>
    /// <param name="other">The other number, a column or a constant.</param>
    public Column BitwiseXOR(object? other) => Binary("^", other);

    /// <inheritdoc cref="IsIn(string[])"/>
    public Column IsIn(params bool[] list) => In(list);

    /// <inheritdoc cref="IsIn(string[])"/>
    public Column IsIn(params short[] list) => In(list);

    /// <inheritdoc cref="IsIn(string[])"/>
    public Column IsIn(params float[] list) => In(list);

    /// <inheritdoc cref="IsIn(string[])"/>
    public Column IsIn(params double[] list) => In(list);

    /// <inheritdoc cref="IsIn(string[])"/>
    /// <typeparam name="T">The type of the values; null among them is never equal.</typeparam>
    public Column IsIn<T>(IEnumerable<T> list) => In(list);
}
