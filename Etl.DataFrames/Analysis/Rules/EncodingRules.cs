using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Hashes, and numbers and bytes written as text.</summary>
internal static class EncodingRules
{
    private static readonly DataType String = new StringType(), Bytes = new BinaryType(), Long = new LongType();

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        Rule.Of("base64", String, Binary),
        Rule.Of("unbase64", Bytes, Text),
        Rule.Of("hex", String, HexValue),
        Rule.Nullable("unhex", Bytes, Text),
        Rule.Of("bin", String, Take.Long),
        Rule.Nullable("conv", String, Text, Int, Int),
        Rule.Of("md5", String, Binary),
        Rule.Of("sha1", String, Binary),
        Rule.Nullable("sha2", String, Binary, Int),
        Rule.Of("crc32", Long, Binary),
        Rule.Of("encode", Bytes, Text, Text),
        new("decode", 2, int.MaxValue, (call, arguments) => arguments.Count == 2
            ? Rule.Call("decode", Rule.Converted(call, arguments, [Binary, Text]), String)
            : Choice(arguments)),
        .. new[] { "to_binary", "try_to_binary" }.Select(name => new FunctionRule(name, 1, 2, (call, arguments) => ToBinary(call, arguments))),
        new("hash", 1, int.MaxValue, (call, arguments) => Hash(call, arguments, new IntegerType())),
        new("xxhash64", 1, int.MaxValue, (call, arguments) => Hash(call, arguments, Long)),
        new("to_number", 2, 2, (call, arguments) => ToNumber(call, arguments, mayFail: false)),
        new("try_to_number", 2, 2, (call, arguments) => ToNumber(call, arguments, mayFail: true)),
        new("to_char", 2, 2, (call, arguments) => ToChar(call, arguments)),
    ];

    // decode(value, search, result, …, otherwise): the result beside the first equal value; nulls are equal.
    private static Expression Choice(EquatableArray<Expression> arguments)
    {
        var pairs = arguments.Skip(1).Chunk(2).SelectMany<Expression[], Expression>(pair => pair is [var search, var result]
            ? [FunctionCatalog.Bind(new FunctionCall("<=>", []), [arguments[0], search]), result]
            : pair);
        return FunctionCatalog.Bind(new FunctionCall("case", []), [.. pairs]);
    }

    private static ScalarCall ToBinary(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var format = arguments.Count == 2 ? (Literal)ConstantText(call.Function, arguments[1]) : new Literal("hex", String);
        return ((string)format.Value!).ToLowerInvariant() is "hex" or "utf-8" or "utf8" or "base64"
            ? new ScalarCall(call.Function, [Text(call.Function, arguments[0]), format], Bytes, IsNullable: true)
            : throw new AnalysisException($"Function '{call.Function}' does not know the format '{format.Value}'. Use 'hex', 'utf-8' or 'base64'.");
    }

    private static Expression HexValue(string function, Expression value) => value.Type switch
    {
        StringType or BinaryType => value,
        BooleanType or DateType or TimestampType => Text(function, value),
        _ => Take.Long(function, value),
    };

    // Nulls are skipped, so that the hash itself is never null.
    private static ScalarCall Hash(FunctionCall call, EquatableArray<Expression> arguments, DataType type) =>
        arguments.FirstOrDefault(argument => !Equality.IsOf(argument.Type)) is { } map
            ? throw new AnalysisException($"Function '{call.Function}' does not take maps such as '{ColumnText.Of(map)}': equal maps may have different orders.")
            : new ScalarCall(call.Function, arguments, type, IsNullable: false);

    private static ScalarCall ToNumber(FunctionCall call, EquatableArray<Expression> arguments, bool mayFail)
    {
        var converted = Rule.Converted(call, arguments, [Text, ConstantText]);
        var format = NumberFormat.Parse((string)((Literal)converted[1]).Value!);
        return new ScalarCall(call.Function, converted, format.Type, mayFail || converted[0].Nullable);
    }

    // Numbers that are no decimals become the decimal that Spark takes for their type.
    private static Expression AsDecimal(Expression value) => value.Type switch
    {
        IntegralType => Coercion.To(Coercion.AsDecimal(value), value),
        FloatType => Coercion.To(new DecimalType(14, 7), value),
        DoubleType => Coercion.To(new DecimalType(30, 15), value),
        StringType => Coercion.To(new DecimalType(38, 18), value),
        _ => value,
    };

    private static ScalarCall ToChar(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var format = ConstantText(call.Function, arguments[1]);
        if (arguments[0].Type is DateType or TimestampType)
        {
            return Rule.Call("date_format", [Timestamp(call.Function, arguments[0]), format], String);
        }

        var number = AsDecimal(arguments[0]);
        NumberFormat.Parse((string)((Literal)format).Value!);
        return number.Type is DecimalType
            ? Rule.Call("to_char", [number, format], String)
            : throw Wrong(call.Function, "a decimal", arguments[0]);
    }
}
