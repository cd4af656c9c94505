using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on text.</summary>
internal static class StringRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("concat", 1, int.MaxValue, (_, arguments) => Concat(arguments)),
        new("length", 1, 1, (_, arguments) => new ScalarCall("length", [TextOrBytes("length", arguments[0])], new IntegerType(), arguments[0].Nullable)),
    ];

    // Bytes stay bytes when there is nothing else; anything else becomes text.
    private static ScalarCall Concat(EquatableArray<Expression> arguments)
    {
        if (arguments.All(argument => argument.Type == arguments[0].Type && argument.Type is ArrayType))
        {
            return new ScalarCall("concat", arguments, arguments[0].Type, arguments.Any(argument => argument.Nullable));
        }

        DataType type = arguments.All(argument => argument.Type is BinaryType) ? new BinaryType() : new StringType();
        return new ScalarCall(
            "concat", [.. arguments.Select(argument => Coercion.To(type, argument))], type, arguments.Any(argument => argument.Nullable));
    }

    // The length of bytes is their number.
    private static Expression TextOrBytes(string function, Expression value) => value.Type is BinaryType ? value : value.Type is AtomicType or NullType
        ? Coercion.To(new StringType(), value)
        : throw new AnalysisException($"Function '{function}' needs text, but '{ColumnText.Of(value)}' is of type '{value.Type}'.");
}
