using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>
    /// What a path finds in a JSON text: texts without quotes, anything else as JSON. <c>string</c>; null if nothing is found and for a text that is no JSON.
    /// </summary>
    /// <param name="column">The text.</param>
    /// <param name="path">The path, such as <c>$.a.b[0]</c>, <c>$.*</c> or <c>$[*].c</c>.</param>
    public static Column GetJsonObject(Column column, string path) => DataFrames.Column.Call("get_json_object", column, Lit(path));

    /// <summary>The number of elements of a JSON array. <c>int</c>; null for null and for any other text.</summary>
    /// <param name="column">The text.</param>
    public static Column JsonArrayLength(Column column) => DataFrames.Column.Call("json_array_length", column);

    /// <summary>The keys of a JSON object. <c>array&lt;string&gt;</c>; null for null and for any other text.</summary>
    /// <param name="column">The text.</param>
    public static Column JsonObjectKeys(Column column) => DataFrames.Column.Call("json_object_keys", column);

    /// <summary>A struct, array or map as JSON; fields that are null are left out. <c>string</c>; null for null.</summary>
    /// <param name="column">The value.</param>
    /// <param name="options">Spark's options, such as <c>dateFormat</c>.</param>
    public static Column ToJson(Column column, Dictionary<string, string>? options = null) =>
        WithOptions("to_json", options, column);

    /// <summary>The struct, array or map that a JSON text is; what does not fit is null. Null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="schema">Columns such as <c>a int, b array&lt;string&gt;</c>, a type, or a type as <see cref="DataType.Json"/> writes it.</param>
    /// <param name="options">Spark's options, such as <c>dateFormat</c>.</param>
    public static Column FromJson(Column column, string schema, Dictionary<string, string>? options = null) => schema.TrimStart().StartsWith('{')
        ? FromJson(column, DataType.ParseDataType(schema), options)
        : WithOptions("from_json", options, column, Lit(schema));

    /// <inheritdoc cref="FromJson(DataFrames.Column, string, Dictionary{string, string})"/>
    /// <param name="column">The text.</param>
    /// <param name="schema">A constant text with the columns or a type, or <see cref="SchemaOfJson(string)"/> of a sample.</param>
    /// <param name="options">Spark's options, such as <c>mode</c>.</param>
    public static Column FromJson(Column column, Column schema, Dictionary<string, string>? options = null) => WithOptions("from_json", options, column, schema);

    /// <inheritdoc cref="FromJson(Column, string, Dictionary{string, string})"/>
    public static Column FromJson(Column column, DataType schema, Dictionary<string, string>? options = null) => FromJson(column, Lit(TypeDdl.Of(schema)), options);

    /// <summary>The type of a JSON text as Spark SQL writes it, such as <c>STRUCT&lt;a: BIGINT&gt;</c>. <c>string</c>, a constant.</summary>
    /// <param name="json">The text, a constant.</param>
    public static Column SchemaOfJson(string json) => SchemaOfJson(Lit(json));

    /// <inheritdoc cref="SchemaOfJson(string)"/>
    public static Column SchemaOfJson(Column json) => DataFrames.Column.Call("schema_of_json", json);

    /// <inheritdoc cref="SchemaOfJson(string)"/>
    /// <param name="json">The text, a constant.</param>
    /// <param name="options">Spark's options.</param>
    public static Column SchemaOfJson(Column json, Dictionary<string, string> options) => WithOptions("schema_of_json", options, json);

    /// <summary>The struct that a line of CSV is; what does not fit is null. Null for null.</summary>
    /// <param name="column">The line.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="options">Spark's options, such as <c>sep</c>.</param>
    public static Column FromCsv(Column column, StructType schema, Dictionary<string, string> options) => FromCsv(column, Lit(schema.ToDDL()), options);

    /// <inheritdoc cref="FromCsv(DataFrames.Column, StructType, Dictionary{string, string})"/>
    /// <param name="column">The line.</param>
    /// <param name="schema">A constant text with the columns.</param>
    /// <param name="options">Spark's options, such as <c>sep</c>.</param>
    public static Column FromCsv(Column column, Column schema, Dictionary<string, string>? options = null) => WithOptions("from_csv", options, column, schema);

    /// <summary>The type of a line of CSV as Spark SQL writes it, such as <c>STRUCT&lt;_c0: INT&gt;</c>. <c>string</c>, a constant.</summary>
    /// <param name="csv">The line, a constant.</param>
    public static Column SchemaOfCsv(string csv) => SchemaOfCsv(Lit(csv));

    /// <inheritdoc cref="SchemaOfCsv(string)"/>
    public static Column SchemaOfCsv(Column csv) => DataFrames.Column.Call("schema_of_csv", csv);

    /// <inheritdoc cref="SchemaOfCsv(string)"/>
    /// <param name="csv">The line, a constant.</param>
    /// <param name="options">Spark's options.</param>
    public static Column SchemaOfCsv(Column csv, Dictionary<string, string> options) => WithOptions("schema_of_csv", options, csv);

    /// <summary>
    /// Fields of a JSON object as columns <c>c0</c>, <c>c1</c>…, each <c>string</c>: null for what is not there, and all for a text that is no object. Only as a
    /// column of its own in Select, once.
    /// </summary>
    /// <param name="column">The text.</param>
    /// <param name="fields">The names of the fields.</param>
    public static Column JsonTuple(Column column, params string[] fields) => DataFrames.Column.Call("json_tuple", [column, .. fields.Select(field => Lit(field))]);

    /// <summary>A struct as a line of CSV. <c>string</c>; null for null.</summary>
    /// <param name="column">The struct.</param>
    /// <param name="options">Spark's options, such as <c>dateFormat</c>.</param>
    public static Column ToCsv(Column column, Dictionary<string, string>? options = null) =>
        WithOptions("to_csv", options, column);

    /// <summary>Options as the last argument of a function.</summary>
    internal static Literal OptionMap(IEnumerable<KeyValuePair<string, string>> options) => new(
        options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => new KeyValuePair<object, object?>(option.Key, option.Value)).ToArray(),
        new MapType(new StringType(), new StringType(), ValueContainsNull: false));

    private static Column WithOptions(string function, IDictionary<string, string>? options, params Column[] arguments) =>
        DataFrames.Column.Call(function, options is { Count: > 0 } ? [.. arguments, new Column(OptionMap(options))] : arguments);
}
