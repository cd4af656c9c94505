using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on text.</summary>
internal static class StringRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("concat", 1, int.MaxValue, (_, arguments) => new ScalarCall(
            "concat",
            [.. arguments.Select(argument => Coercion.To(new StringType(), argument))],
            new StringType(),
            arguments.Any(argument => argument.Nullable))),
        new("length", 1, 1, (_, arguments) => new ScalarCall("length", [Text("length", arguments[0])], new IntegerType(), arguments[0].Nullable)),
    ];

    private static Expression Text(string function, Expression value) => value.Type is AtomicType
        ? Coercion.To(new StringType(), value)
        : throw new AnalysisException($"Function '{function}' needs text, but '{ColumnText.Of(value)}' is of type '{value.Type}'.");
}
