using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions that only a window gives a meaning.</summary>
internal static class WindowRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        .. new[] { "row_number", "rank", "dense_rank" }.Select(name => new FunctionRule(name, 0, 0, (_, _) => Ranking(name, new IntegerType()))),
        .. new[] { "percent_rank", "cume_dist" }.Select(name => new FunctionRule(name, 0, 0, (_, _) => Ranking(name, new DoubleType()))),
        new("ntile", 1, 1, (_, arguments) => Ranking("ntile", new IntegerType()) with { Arguments = [Positive("ntile", arguments[0])] }),
        .. new[] { "lag", "lead" }.Select(name => new FunctionRule(name, 1, 3, Offset)),
        new("nth_value", 2, 2, (call, arguments) =>
            new WindowFunction("nth_value", [arguments[0], Positive("nth_value", arguments[1])], arguments[0].Type, true) { IgnoreNulls = call.IgnoreNulls }),
    ];

    /// <summary>The names of these functions.</summary>
    public static IEnumerable<string> Names => All.Select(rule => rule.Name);

    private static WindowFunction Ranking(string name, DataType type) => new(name, [], type, false);

    private static WindowFunction Offset(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var value = arguments[0];
        var rows = arguments.Count > 1 ? arguments[1] : new Literal(1, new IntegerType());
        if (rows is not Literal { Value: int })
        {
            throw new AnalysisException($"Function '{call.Function}' needs a constant number of rows of type 'int', not '{ColumnText.Of(rows)}'.");
        }

        var otherwise = arguments.Count > 2 ? Coercion.To(value.Type, arguments[2]) : new Literal(null, value.Type);
        return new WindowFunction(call.Function, [value, rows, otherwise], value.Type, value.Nullable || otherwise.Nullable) { IgnoreNulls = call.IgnoreNulls };
    }

    private static Expression Positive(string function, Expression argument) => argument is Literal { Value: > 0 }
        ? argument
        : throw new AnalysisException($"Function '{function}' needs a constant whole number of 1 or more, not '{ColumnText.Of(argument)}'.");
}
