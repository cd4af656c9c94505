namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The values as an array of their common type. Never null.</summary>
    /// <param name="columns">The values.</param>
    public static Column Array(params Column[] columns) => DataFrames.Column.Call("array", columns);

    /// <inheritdoc cref="Array(DataFrames.Column[])"/>
    /// <param name="columnName">The name of a column.</param>
    /// <param name="columnNames">More names.</param>
    public static Column Array(string columnName, params string[] columnNames) => Array([Col(columnName), .. columnNames.Select(Col)]);

    /// <summary>The values as a struct whose fields are named like the columns, others <c>col1</c>, <c>col2</c>… Never null.</summary>
    /// <param name="columns">The values.</param>
    public static Column Struct(params Column[] columns) => DataFrames.Column.Call("struct", columns);

    /// <inheritdoc cref="Struct(DataFrames.Column[])"/>
    /// <param name="columnName">The name of a column.</param>
    /// <param name="columnNames">More names.</param>
    public static Column Struct(string columnName, params string[] columnNames) => Struct([Col(columnName), .. columnNames.Select(Col)]);

    /// <summary>The values as a map: key, value, key, value… Never null; a null key and a key that comes twice are errors.</summary>
    /// <param name="columns">Keys and values.</param>
    public static Column Map(params Column[] columns) => DataFrames.Column.Call("map", columns);

    /// <inheritdoc cref="Map(Column[])"/>
    public static Column CreateMap(params Column[] columns) => Map(columns);

    /// <summary>The number of elements of an array or map. <c>int</c>; null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column Size(Column column) => DataFrames.Column.Call("size", column);

    /// <summary>The number of elements of an array or map. <c>int</c>; null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column Cardinality(Column column) => DataFrames.Column.Call("cardinality", column);

    /// <summary>The number of elements. <c>int</c>; null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column ArraySize(Column column) => DataFrames.Column.Call("array_size", column);

    /// <summary>The text or array from its end to its start. Null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column Reverse(Column column) => DataFrames.Column.Call("reverse", column);

    /// <summary>The array with each value once, where it first comes. Null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column ArrayDistinct(Column column) => DataFrames.Column.Call("array_distinct", column);

    /// <summary>The array without nulls. Null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column ArrayCompact(Column column) => DataFrames.Column.Call("array_compact", column);

    /// <summary>The array sorted upwards, nulls last. Null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column ArraySort(Column column) => DataFrames.Column.Call("array_sort", column);

    /// <summary>The smallest element that is not null. Null without one.</summary>
    /// <param name="column">The array.</param>
    public static Column ArrayMin(Column column) => DataFrames.Column.Call("array_min", column);

    /// <summary>The largest element that is not null. Null without one.</summary>
    /// <param name="column">The array.</param>
    public static Column ArrayMax(Column column) => DataFrames.Column.Call("array_max", column);

    /// <summary>The elements of the arrays in an array. Null for null and if one of them is null.</summary>
    /// <param name="column">The array.</param>
    public static Column Flatten(Column column) => DataFrames.Column.Call("flatten", column);

    /// <summary>The array in random order. Null for null.</summary>
    /// <param name="column">The array.</param>
    public static Column Shuffle(Column column) => DataFrames.Column.Call("shuffle", column);

    /// <summary>The array sorted: upwards with nulls first, or downwards with nulls last. Null for null.</summary>
    /// <param name="column">The array.</param>
    /// <param name="asc">Whether upwards.</param>
    public static Column SortArray(Column column, bool asc = true) => DataFrames.Column.Call("sort_array", column, Lit(asc));

    /// <summary>Whether the array has a value. <c>boolean</c>; null if the array or the value is null, or if it is not found among nulls.</summary>
    /// <param name="column">The array.</param>
    /// <param name="value">The value, a column or a constant.</param>
    public static Column ArrayContains(Column column, object? value) => DataFrames.Column.Call("array_contains", column, Lit(value));

    /// <summary>Where the array first has a value, counted from 1; 0 if it has not. <c>bigint</c>; null if the array or the value is null.</summary>
    /// <param name="column">The array.</param>
    /// <param name="value">The value, a column or a constant.</param>
    public static Column ArrayPosition(Column column, object? value) => DataFrames.Column.Call("array_position", column, Lit(value));

    /// <summary>The array without a value. Null if the array or the value is null.</summary>
    /// <param name="column">The array.</param>
    /// <param name="value">The value, a column or a constant.</param>
    public static Column ArrayRemove(Column column, object? value) => DataFrames.Column.Call("array_remove", column, Lit(value));

    /// <summary>The array with one more element at its end. Null for a null array.</summary>
    /// <param name="column">The array.</param>
    /// <param name="value">The value, a column or a constant.</param>
    public static Column ArrayAppend(Column column, object? value) => DataFrames.Column.Call("array_append", column, Lit(value));

    /// <summary>The array with one more element at its start. Null for a null array.</summary>
    /// <param name="column">The array.</param>
    /// <param name="value">The value, a column or a constant.</param>
    public static Column ArrayPrepend(Column column, object? value) => DataFrames.Column.Call("array_prepend", column, Lit(value));

    /// <summary>
    /// The array with one more element at a position, counted from 1, or from the end for a negative one; filled up with nulls beyond its length. Null if
    /// the array or the position is null.
    /// </summary>
    /// <param name="arr">The array.</param>
    /// <param name="pos">The position, not 0.</param>
    /// <param name="value">The value, a column or a constant.</param>
    public static Column ArrayInsert(Column arr, Column pos, object? value) => DataFrames.Column.Call("array_insert", arr, pos, Lit(value));

    /// <summary>The values of both arrays, each once. Null if an array is null.</summary>
    /// <param name="col1">The first array.</param>
    /// <param name="col2">The second array.</param>
    public static Column ArrayUnion(Column col1, Column col2) => DataFrames.Column.Call("array_union", col1, col2);

    /// <summary>The values that both arrays have, each once. Null if an array is null.</summary>
    /// <param name="col1">The first array.</param>
    /// <param name="col2">The second array.</param>
    public static Column ArrayIntersect(Column col1, Column col2) => DataFrames.Column.Call("array_intersect", col1, col2);

    /// <summary>The values of the first array that the second has not, each once. Null if an array is null.</summary>
    /// <param name="col1">The first array.</param>
    /// <param name="col2">The second array.</param>
    public static Column ArrayExcept(Column col1, Column col2) => DataFrames.Column.Call("array_except", col1, col2);

    /// <summary>Whether the arrays have a value in common. <c>boolean</c>; null if one is null, or if only nulls could be common.</summary>
    /// <param name="col1">The first array.</param>
    /// <param name="col2">The second array.</param>
    public static Column ArraysOverlap(Column col1, Column col2) => DataFrames.Column.Call("arrays_overlap", col1, col2);

    /// <summary>The arrays as one array of structs, filled up with nulls. Null if one is null.</summary>
    /// <param name="columns">The arrays.</param>
    public static Column ArraysZip(params Column[] columns) => DataFrames.Column.Call("arrays_zip", columns);

    /// <summary>The elements as a text with a delimiter between them; nulls are left out. <c>string</c>; null for null.</summary>
    /// <param name="column">The array.</param>
    /// <param name="delimiter">The delimiter.</param>
    public static Column ArrayJoin(Column column, string delimiter) => DataFrames.Column.Call("array_join", column, Lit(delimiter));

    /// <summary>The elements as a text with a delimiter between them. <c>string</c>; null for null.</summary>
    /// <param name="column">The array.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="nullReplacement">What stands for a null.</param>
    public static Column ArrayJoin(Column column, string delimiter, string nullReplacement) =>
        DataFrames.Column.Call("array_join", column, Lit(delimiter), Lit(nullReplacement));

    /// <summary>An array of one value several times. Never null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="count">How often.</param>
    public static Column ArrayRepeat(Column column, int count) => DataFrames.Column.Call("array_repeat", column, Lit(count));

    /// <inheritdoc cref="ArrayRepeat(DataFrames.Column, int)"/>
    public static Column ArrayRepeat(Column column, Column count) => DataFrames.Column.Call("array_repeat", column, count);

    /// <summary>Some elements of an array. Null for null; a start of 0 and a negative length are errors.</summary>
    /// <param name="column">The array.</param>
    /// <param name="start">Where to begin: 1 is the first, -1 the last.</param>
    /// <param name="length">How many.</param>
    public static Column Slice(Column column, int start, int length) => DataFrames.Column.Call("slice", column, Lit(start), Lit(length));

    /// <inheritdoc cref="Slice(DataFrames.Column, int, int)"/>
    public static Column Slice(Column column, Column start, Column length) => DataFrames.Column.Call("slice", column, start, length);

    /// <summary>The whole numbers from one to another, up or down. Null if one is null.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last number, if a step meets it.</param>
    public static Column Sequence(Column start, Column stop) => DataFrames.Column.Call("sequence", start, stop);

    /// <summary>The whole numbers from one to another by steps. Null if one is null; a step in the wrong direction is an error.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The last number, if a step meets it.</param>
    /// <param name="step">From one to the next.</param>
    public static Column Sequence(Column start, Column stop, Column step) => DataFrames.Column.Call("sequence", start, stop, step);

    /// <summary>
    /// The element of an array at a position, counted from 1, or from the end for a negative one: an error beyond its length; or the value of a map for a
    /// key, null if it has not.
    /// </summary>
    /// <param name="column">The array or map.</param>
    /// <param name="value">The position or the key.</param>
    public static Column ElementAt(Column column, object? value) => DataFrames.Column.Call("element_at", column, Lit(value));

    /// <summary>
    /// The element of an array at a position, counted from 1, or from the end for a negative one; or the value of a map for a key. Null if there is none.
    /// </summary>
    /// <param name="column">The array or map.</param>
    /// <param name="value">The position or the key.</param>
    public static Column TryElementAt(Column column, object? value) => DataFrames.Column.Call("try_element_at", column, Lit(value));

    /// <summary>The element of an array at a position, counted from 0. Null if there is none.</summary>
    /// <param name="column">The array.</param>
    /// <param name="index">The position.</param>
    public static Column Get(Column column, Column index) => DataFrames.Column.Call("get", column, index);

    /// <summary>The keys of a map. Null for null.</summary>
    /// <param name="column">The map.</param>
    public static Column MapKeys(Column column) => DataFrames.Column.Call("map_keys", column);

    /// <summary>The values of a map, in the order of its keys. Null for null.</summary>
    /// <param name="column">The map.</param>
    public static Column MapValues(Column column) => DataFrames.Column.Call("map_values", column);

    /// <summary>The pairs of a map as structs of <c>key</c> and <c>value</c>. Null for null.</summary>
    /// <param name="column">The map.</param>
    public static Column MapEntries(Column column) => DataFrames.Column.Call("map_entries", column);

    /// <summary>The map of an array of pairs. Null for null and if a pair is null; a null key and a key that comes twice are errors.</summary>
    /// <param name="column">The array.</param>
    public static Column MapFromEntries(Column column) => DataFrames.Column.Call("map_from_entries", column);

    /// <summary>Whether a map has a key. <c>boolean</c>; null for null.</summary>
    /// <param name="column">The map.</param>
    /// <param name="value">The key.</param>
    public static Column MapContainsKey(Column column, object? value) => DataFrames.Column.Call("map_contains_key", column, Lit(value));

    /// <summary>
    /// The map of keys and values. Null if an array is null; arrays of different lengths, a null key and a key that comes twice are errors.
    /// </summary>
    /// <param name="keys">The array of keys.</param>
    /// <param name="values">The array of values.</param>
    public static Column MapFromArrays(Column keys, Column values) => DataFrames.Column.Call("map_from_arrays", keys, values);

    /// <summary>The pairs of all maps. Null if one is null; a key that comes twice is an error.</summary>
    /// <param name="columns">The maps.</param>
    public static Column MapConcat(params Column[] columns) => DataFrames.Column.Call("map_concat", columns);

    /// <summary>A struct. Never null.</summary>
    /// <param name="columns">The name of a field, a constant, then its value, and so on.</param>
    public static Column NamedStruct(params Column[] columns) => DataFrames.Column.Call("named_struct", columns);
}
