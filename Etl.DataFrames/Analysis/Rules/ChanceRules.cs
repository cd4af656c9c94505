using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions of chance, and of where Spark computes a row.</summary>
internal static class ChanceRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        .. new[] { "rand", "randn" }.Select(name => new FunctionRule(name, 0, 1, (call, arguments) => new ScalarCall(
            name, arguments is [var seed] ? [Seed(call, seed)] : [], new DoubleType(), IsNullable: false))),
        Rule.Of("uuid", new StringType()),
        Rule.Of("monotonically_increasing_id", new LongType()),
        Rule.Of("spark_partition_id", new IntegerType()),
        Rule.Of("input_file_name", new StringType()),
    ];

    private static Expression Seed(FunctionCall call, Expression seed) => seed is Literal { Value: int or long }
        ? seed
        : throw new AnalysisException($"Function '{call.Function}' needs a constant whole number as its seed, not '{ColumnText.Of(seed)}'.");
}
