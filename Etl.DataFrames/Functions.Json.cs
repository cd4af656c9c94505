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
    /// <param name="options">None is supported yet.</param>
    public static Column ToJson(Column column, Dictionary<string, string>? options = null) =>
        DataFrames.Column.Call("to_json", NoOptions("to_json", column, options));

    /// <summary>The struct, array or map that a JSON text is; what does not fit is null. Null for null.</summary>
    /// <param name="column">The text.</param>
    /// <param name="schema">Columns such as <c>a int, b array&lt;string&gt;</c>, or a type.</param>
    /// <param name="options">None is supported yet.</param>
    public static Column FromJson(Column column, string schema, Dictionary<string, string>? options = null) =>
        DataFrames.Column.Call("from_json", NoOptions("from_json", column, options), Lit(schema));

    /// <summary>A struct as a line of CSV. <c>string</c>; null for null.</summary>
    /// <param name="column">The struct.</param>
    /// <param name="options">None is supported yet.</param>
    public static Column ToCsv(Column column, Dictionary<string, string>? options = null) =>
        DataFrames.Column.Call("to_csv", NoOptions("to_csv", column, options));

    private static Column NoOptions(string function, Column column, Dictionary<string, string>? options) => options is not { Count: > 0 }
        ? column
        : throw new AnalysisException($"Function '{function}' knows no option '{options.Keys.First()}' here. Leave the options out.");
}
