using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions that make rows.</summary>
internal static class GeneratorRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        .. new[] { "explode", "explode_outer", "posexplode", "posexplode_outer" }.Select(name => new FunctionRule(name, 1, 1, (_, arguments) => Explode(name, arguments))),
    ];

    private static GeneratorCall Explode(string function, EquatableArray<Expression> arguments) => arguments[0].Type is ArrayType or MapType
        ? new GeneratorCall(function, arguments[0])
        : throw new AnalysisException($"Function '{function}' needs an array or a map, but '{ColumnText.Of(arguments[0])}' is of type '{arguments[0].Type}'.");
}
