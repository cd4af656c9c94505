using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on text.</summary>
internal static class StringRules
{
    private static readonly DataType String = new StringType(), Integer = new IntegerType(), Bytes = new BinaryType(), Flag = new BooleanType();

    private static readonly Parameter[] SubstringParameters = [TextOrBytes, Int, Int];

    private static readonly Literal[] MaskDefaults = [new("X", String), new("x", String), new("n", String), new(null, String)];

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
        new("substring", 2, 3, (call, arguments) => Substring(call, arguments))
        {
            Parameters = SubstringParameters,
        },
        Rule.Typed("left", TypeOfFirst, TextOrBytes, Int),
        Rule.Nullable("right", String, Text, Int),
        Rule.Of("instr", Integer, Text, Text),
        Rule.Of("locate", Integer, 2, [Text, Text, Int]),
        .. new[] { "lpad", "rpad" }.Select(name => new FunctionRule(name, 2, 3, (call, arguments) => Pad(call, arguments)) { Parameters = [Text, Int, Text] }),
        Rule.Of("char", String, Take.Long),
        new("mask", 1, 5, (call, arguments) => new ScalarCall(
            "mask", Rule.Converted(call, [.. arguments, .. MaskDefaults.Skip(arguments.Count - 1)], [Text, MaskCharacter]), String, IsNullable: true)),
        Rule.Nullable("luhn_check", Flag, Text),
        .. new[] { "url_encode", "url_decode" }.Select(name => Rule.Nullable(name, String, Text)),
        Rule.Nullable("parse_url", String, 2, [Text, Text, Text]),
        Rule.Of("translate", String, Text, Text, Text),
        Rule.Of("replace", String, 2, [Text, Text, Text]),
        Rule.Of("repeat", String, Text, Int),
        Rule.Of("space", String, Int),
        new("overlay", 3, 4, (call, arguments) => (arguments[0].Type is BinaryType) == (arguments[1].Type is BinaryType)
            ? Rule.Call("overlay", Rule.Converted(call, arguments, [TextOrBytes, TextOrBytes, Int, Int]), arguments[0].Type is BinaryType ? Bytes : String)
            : throw Wrong(call.Function, "two texts", arguments[arguments[0].Type is BinaryType ? 0 : 1])),
        Rule.Of("substring_index", String, Text, Text, Int),
        Rule.Nullable("split_part", String, Text, Text, Int),
        Rule.Of("levenshtein", Integer, 2, [Text, Text, Int]),
        Rule.Of("find_in_set", Integer, Text, Text),
        new("elt", 2, int.MaxValue, (call, arguments) => new ScalarCall("elt", Rule.Converted(call, arguments, [Int, Text]), String, IsNullable: true)),
        Rule.Nullable("format_number", String, OnlyNumber, IntOrPattern),
        // Without a language and a country Spark names the column with two empty ones.
        new("sentences", 1, 3, (call, arguments) => new ScalarCall(
            "sentences", Rule.Converted(call, arguments, [Text]), new ArrayType(new ArrayType(String, ContainsNull: false), ContainsNull: false), IsNullable: true)),
        new("format_string", 1, int.MaxValue, (call, arguments) => new ScalarCall("format_string", Rule.Converted(call, arguments, [Text, Any]), String, arguments[0].Nullable)),
        .. new[] { "startswith", "endswith", "contains" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) => Search(call, arguments))),
        new("str_to_map", 1, 3, (call, arguments) => Rule.Call(
            "str_to_map", Rule.Converted(call, WithDefaults(arguments, ",", ":"), [OnlyText]), new MapType(String, String))),
    ];

    private static Literal MaskCharacter(string function, Expression value) => (value is Literal { Value: null } ? new Literal(null, String) : ConstantText(function, value)) is Literal { Value: null or string { Length: 1 } } character
        ? character
        : throw new AnalysisException($"Function '{function}' puts one character in place of each, not '{ColumnText.Of(value)}'. Give one, or NULL to keep them.");

    // Without a length it goes on to the end.
    private static ScalarCall Substring(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var converted = Rule.Converted(call, arguments.Count == 2 ? [.. arguments, Literals.Of(int.MaxValue)] : arguments, SubstringParameters);
        return Rule.Call("substring", converted, converted[0].Type);
    }

    // Bytes are filled up with bytes; beside a text they become one.
    private static ScalarCall Pad(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var ofBytes = arguments[0].Type is BinaryType && (arguments.Count == 2 || arguments[2].Type is BinaryType);
        var fill = arguments.Count == 3 ? arguments[2] : ofBytes ? new Literal(new byte[] { 0 }, Bytes) : new Literal(" ", String);
        return ofBytes
            ? Rule.Call(call.Function, [arguments[0], Int(call.Function, arguments[1]), fill], Bytes)
            : Rule.Call(call.Function, Rule.Converted(call, [arguments[0], arguments[1], fill], [Text, Int, Text]), String);
    }

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
