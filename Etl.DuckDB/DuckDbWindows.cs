using Etl.DataFrames.Sql;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB;

/// <summary>Spark's window functions in DuckDB, whose ranks are 64 bits wide and whose nulls are passed over inside the brackets.</summary>
internal static class DuckDbWindows
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["row_number"] = Typed(Function("row_number"), DuckDbTypes.Name),
        ["rank"] = Typed(Function("rank"), DuckDbTypes.Name),
        ["dense_rank"] = Typed(Function("dense_rank"), DuckDbTypes.Name),
        ["percent_rank"] = Function("percent_rank"),
        ["cume_dist"] = Function("cume_dist"),
        ["ntile"] = Typed(Function("ntile"), DuckDbTypes.Name),
        ["lag"] = PassingNulls,
        ["lead"] = PassingNulls,
        ["nth_value"] = PassingNulls,
    };

    private static string PassingNulls(SqlCall call) => $"{call.Function}({call.List}{(call.IgnoreNulls ? " IGNORE NULLS" : "")}){call.Over}";
}
