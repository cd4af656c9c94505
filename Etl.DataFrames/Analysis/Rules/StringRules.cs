using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on text.</summary>
internal static class StringRules
{
    private static readonly DataType String = new StringType(), Integer = new IntegerType(), Bytes = new BinaryType(), Flag = new BooleanType();

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("concat", 1, int.MaxValue, (call, arguments) => Concat(call, arguments)),
        new("concat_ws", 1, int.MaxValue, (call, arguments) => ConcatWs(call, arguments)),
        new("length", 1, 1, (_, arguments) => Rule.Call("length", [TextOrBytesOf("length", arguments[0])], Integer)),
        .. new[] { "bit_length", "octet_length", "char_length" }.Select(name => Rule.Of(name, Integer, TextOrBytes)),
        .. new[] { "upper", "lower", "initcap" }.Select(name => Rule.Of(name, String, Text)),
        Rule.Of("soundex", String, OnlyText),
        .. new[] { "trim", "ltrim", "rtrim", "btrim" }.Select(name => Rule.Of(name, String, 1, [Text, Text])),
        Rule.Of("ascii", Integer, Text),
        Rule.Typed("substring", TypeOfFirst, TextOrBytes, Int, Int),
        Rule.Typed("left", TypeOfFirst, TextOrBytes, Int),
        Rule.Of("right", String, Text, Int),
        Rule.Of("instr", Integer, Text, Text),
        Rule.Of("locate", Integer, 2, [Text, Text, Int]),
        .. new[] { "lpad", "rpad" }.Select(name => Rule.Of(name, String, Text, Int, Text)),
        Rule.Of("translate", String, Text, Text, Text),
        Rule.Of("replace", String, 2, [Text, Text, Text]),
        Rule.Of("repeat", String, Text, Int),
        Rule.Of("space", String, Int),
        new("overlay", 3, 4, (call, arguments) => (arguments[0].Type is BinaryType) == (arguments[1].Type is BinaryType)
            ? Rule.Call("overlay", Rule.Converted(call, arguments, [Text, Text, Int, Int]), String)
            : throw Wrong(call.Function, "two texts", arguments[arguments[0].Type is BinaryType ? 0 : 1])),
        Rule.Of("substring_index", String, Text, Text, Int),
        Rule.Of("split_part", String, Text, Text, Int),
        Rule.Of("levenshtein", Integer, 2, [Text, Text, Int]),
        Rule.Of("find_in_set", Integer, Text, Text),
        new("elt", 2, int.MaxValue, (call, arguments) => new ScalarCall("elt", Rule.Converted(call, arguments, [Int, Text]), String, IsNullable: true)),
        Rule.Of("format_number", String, OnlyNumber, IntOrPattern),
        // Without a language and a country Spark names the column with two empty ones.
        new("sentences", 1, 3, (call, arguments) => new ScalarCall(
            "sentences", Rule.Converted(call, arguments, [Text]), new ArrayType(new ArrayType(String, ContainsNull: false), ContainsNull: false), IsNullable: true)),
        new("format_string", 1, int.MaxValue, (call, arguments) => Rule.Call("format_string", Rule.Converted(call, arguments, [Text, Any]), String)),
        .. new[] { "startswith", "endswith", "contains" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) => Search(call, arguments))),
        new("str_to_map", 1, 3, (call, arguments) => Rule.Call(
            "str_to_map", Rule.Converted(call, WithDefaults(arguments, ",", ":"), [OnlyText]), new MapType(String, String))),
    ];

    private static DataType TypeOfFirst(EquatableArray<Expression> arguments) => arguments[0].Type;

    private static Expression IntOrPattern(string function, Expression value) => value.Type is StringType ? value : Int(function, value);

    // Bytes stay bytes when there is nothing else, arrays are joined; anything else becomes text.
    private static ScalarCall Concat(FunctionCall call, EquatableArray<Expression> arguments)
    {
        if (arguments.Any(argument => argument.Type is ArrayType))
        {
            var type = ConditionalRules.Common("concat", arguments);
            return Rule.Call("concat", [.. arguments.Select(argument => Coercion.To(type, argument))], type);
        }

        var bytes = arguments.Count > 0 && arguments.All(argument => argument.Type is BinaryType);
        return Rule.Call("concat", Rule.Converted(call, arguments, [bytes ? Any : Text]), bytes ? Bytes : String);
    }

    // Nulls are left out; only a null separator makes the whole null.
    private static ScalarCall ConcatWs(FunctionCall call, EquatableArray<Expression> arguments)
    {
        Expression Item(string function, Expression value) => value.Type is ArrayType ? Coercion.To(new ArrayType(String), value) : Text(function, value);
        return new ScalarCall("concat_ws", Rule.Converted(call, arguments, [Text, Item]), String, arguments[0].Nullable);
    }

    private static ScalarCall Search(FunctionCall call, EquatableArray<Expression> arguments) =>
        Rule.Call(call.Function, Rule.Converted(call, arguments, [arguments.All(argument => argument.Type is BinaryType) ? Any : Text]), Flag);

    private static EquatableArray<Expression> WithDefaults(EquatableArray<Expression> arguments, params string[] defaults) =>
        [.. arguments, .. defaults.Skip(arguments.Count - 1).Select(text => new Literal(text, String))];

    // The length of bytes is their number.
    private static Expression TextOrBytesOf(string function, Expression value) => value.Type is BinaryType ? value : value.Type is AtomicType or NullType
        ? Coercion.To(String, value)
        : throw new AnalysisException($"Function '{function}' needs text, but '{ColumnText.Of(value)}' is of type '{value.Type}'.");
}
