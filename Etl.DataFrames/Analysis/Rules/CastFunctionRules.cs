using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Types as functions: <c>int('1')</c> is a cast.</summary>
internal static class CastFunctionRules
{
    /// <summary>The names of these functions, which are those of the types.</summary>
    public static IReadOnlyList<string> Names { get; } = ["bigint", "binary", "boolean", "date", "decimal", "double", "float", "int", "smallint", "string", "timestamp", "tinyint"];

    public static IReadOnlyList<FunctionRule> All { get; } =
        [.. Names.Select(name => new FunctionRule(name, 1, 1, (_, arguments) => CastRules.Check(new Cast(arguments[0], DataType.Parse(name)))))];
}
