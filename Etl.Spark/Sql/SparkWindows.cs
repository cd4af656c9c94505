using Etl.DataFrames.Sql;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.Spark.Sql;

/// <summary>Spark's window functions in Spark SQL.</summary>
internal static class SparkWindows
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["row_number"] = Function("row_number"),
        ["rank"] = Function("rank"),
        ["dense_rank"] = Function("dense_rank"),
        ["percent_rank"] = Function("percent_rank"),
        ["cume_dist"] = Function("cume_dist"),
        ["ntile"] = Function("ntile"),
        ["lag"] = PassingNulls,
        ["lead"] = PassingNulls,
        ["nth_value"] = PassingNulls,
    };

    private static string PassingNulls(SqlCall call) => $"{call.Function}({call.List}){(call.IgnoreNulls ? " IGNORE NULLS" : "")}{call.Over}";
}
