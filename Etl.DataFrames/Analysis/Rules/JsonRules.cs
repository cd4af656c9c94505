using Etl.DataFrames.Json;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on JSON and CSV texts.</summary>
internal static class JsonRules
{
    private static readonly DataType String = new StringType();
    private static readonly string[] Nested = ["array<", "map<", "struct<"];

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        Rule.Nullable("get_json_object", String, OnlyText, OnlyText),
        Rule.Nullable("json_array_length", new IntegerType(), Text),
        Rule.Nullable("json_object_keys", new ArrayType(String), OnlyText),
        new("json_tuple", 2, int.MaxValue, (call, _) => throw new AnalysisException($"'{ColumnText.Of(call)}' makes several columns: it stands only as a column of its own in Select.")),
        new("to_json", 1, 2, (call, arguments) => arguments[0].Type is StructType or ArrayType or MapType
            ? new ScalarCall("to_json", WithOptions(call, arguments, 1), String, IsNullable: true)
            : throw Wrong(call.Function, "a struct, an array or a map", arguments[0])),
        new("from_json", 2, 3, (call, arguments) => FromText(call, arguments, JsonSchema)),
        new("to_csv", 1, 2, (call, arguments) => arguments[0].Type is StructType
            ? new ScalarCall("to_csv", WithOptions(call, arguments, 1), String, IsNullable: true)
            : throw Wrong(call.Function, "a struct", arguments[0])),
        new("from_csv", 2, 3, (call, arguments) => FromText(call, arguments, Columns)),
        .. new[] { "schema_of_json", "schema_of_csv" }.Select(name => new FunctionRule(name, 1, 2, (call, arguments) =>
            new ScalarCall(name, WithOptions(call, [ConstantText(name, arguments[0]), .. arguments.Skip(1)], 1), String, IsNullable: false))),
    ];

    private static ScalarCall FromText(FunctionCall call, EquatableArray<Expression> arguments, Func<string, DataType> schema)
    {
        var given = arguments[1] is ScalarCall { Function: "schema_of_json" or "schema_of_csv" } sample ? Found(call.Function, sample) : arguments[1];
        var text = (string)((Literal)ConstantText(call.Function, given)).Value!;
        return new ScalarCall(call.Function, WithOptions(call, [OnlyText(call.Function, arguments[0]), given, .. arguments.Skip(2)], 2), schema(text), call.Function == "from_json" || arguments[0].Nullable);
    }

    // The schema that a sample has, as a constant.
    private static Literal Found(string function, ScalarCall sample)
    {
        var options = sample.Arguments.Count == 1 ? [] : ((KeyValuePair<object, object?>[])((Literal)sample.Arguments[1]).Value!).ToDictionary(
            option => (string)option.Key, option => (string?)option.Value, StringComparer.OrdinalIgnoreCase);
        bool Flag(string name) => options.Remove(name, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
        var found = new JsonTypeOptions(Flag("primitivesAsString"), Flag("prefersDecimal"));
        if (sample.Function != "schema_of_json" || options.Count > 0)
        {
            throw new AnalysisException($"Function '{function}' needs its schema as a constant text, not as '{ColumnText.Of(sample)}': select that first and give the text that it finds.");
        }

        var schema = SchemaText.OfJson((string)((Literal)sample.Arguments[0]).Value!, found);
        return HasParts(schema)
            ? new Literal(schema, String)
            : throw new AnalysisException($"'{ColumnText.Of(sample)}' finds '{schema}', but '{function}' reads a struct, an array or a map. Give a sample that is one.");
    }

    // The options are a map of constants: a literal, or written with map().
    private static EquatableArray<Expression> WithOptions(FunctionCall call, EquatableArray<Expression> arguments, int index) => arguments.Count <= index ? arguments : arguments[index] switch
    {
        Literal { Value: KeyValuePair<object, object?>[] } => arguments,
        ScalarCall { Function: "map" } map when map.Arguments.All(argument => argument is Literal { Value: string }) => [.. arguments.Take(index), Functions.OptionMap(
            map.Arguments.Chunk(2).Select(pair => KeyValuePair.Create((string)((Literal)pair[0]).Value!, (string)((Literal)pair[1]).Value!)))],
        var other => throw new AnalysisException($"Function '{call.Function}' needs its options as a map of constant texts, not '{ColumnText.Of(other)}'."),
    };

    private static DataType Columns(string text) => Schema(text) is StructType columns
        ? columns
        : throw new AnalysisException($"'{text}' is no list of columns: a line of CSV is a struct. Give columns such as 'a int, b string'.");

    private static DataType JsonSchema(string text) => Schema(text) is var type && HasOtherKeys(type)
        ? throw new AnalysisException($"'{text}' has a map whose keys are no texts, but keys of JSON are texts. Give its keys the type string, and cast them once they are read.")
        : Loose(type);

    private static bool HasOtherKeys(DataType type) => type switch
    {
        ArrayType array => HasOtherKeys(array.ElementType),
        MapType map => map.KeyType is not StringType || HasOtherKeys(map.ValueType),
        StructType row => row.Fields.Any(field => HasOtherKeys(field.DataType)),
        _ => false,
    };

    // A text may leave out anything, whatever its schema says.
    private static DataType Loose(DataType type) => type switch
    {
        ArrayType array => new ArrayType(Loose(array.ElementType)),
        MapType map => new MapType(map.KeyType, Loose(map.ValueType)),
        StructType row => new StructType(row.Fields.Select(field => field with { DataType = Loose(field.DataType), IsNullable = true })),
        _ => type,
    };

    // Columns, or a type that has parts.
    private static DataType Schema(string text) =>
        HasParts(text) ? DdlParser.ParseType(text) : DdlParser.ParseSchema(text);

    private static bool HasParts(string type) => Nested.Any(name => type.TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase));
}
