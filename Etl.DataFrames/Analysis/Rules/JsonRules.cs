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
        Rule.Nullable("get_json_object", String, Text, Text),
        Rule.Nullable("json_array_length", new IntegerType(), Text),
        Rule.Nullable("json_object_keys", new ArrayType(String), Text),
        new("to_json", 1, 1, (call, arguments) => arguments[0].Type is StructType or ArrayType or MapType
            ? Rule.Call("to_json", arguments, String)
            : throw Wrong(call.Function, "a struct, an array or a map", arguments[0])),
        new("from_json", 2, 2, (call, arguments) => FromJson(call, arguments)),
        new("to_csv", 1, 1, (call, arguments) => arguments[0].Type is StructType
            ? Rule.Call("to_csv", arguments, String)
            : throw Wrong(call.Function, "a struct", arguments[0])),
    ];

    private static ScalarCall FromJson(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var text = (string)((Literal)ConstantText(call.Function, arguments[1])).Value!;
        return new ScalarCall("from_json", [Text(call.Function, arguments[0]), arguments[1]], Schema(text), IsNullable: true);
    }

    // Columns, or a type that has parts.
    private static DataType Schema(string text) =>
        Nested.Any(name => text.TrimStart().StartsWith(name, StringComparison.OrdinalIgnoreCase)) ? DdlParser.ParseType(text) : DdlParser.ParseSchema(text);
}
