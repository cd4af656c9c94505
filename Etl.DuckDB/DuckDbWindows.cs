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
        ["lag"] = TypedFirst,
        ["lead"] = TypedFirst,
        ["nth_value"] = PassingNulls,
    };

    private static string PassingNulls(SqlCall call) => Call(call, call.List);

    // A constant null that DuckDB finds has no type, to which it would cast the default.
    private static string TypedFirst(SqlCall call) => Call(call, string.Join(", ", call.Texts.Skip(1).Prepend($"CAST({call[0]} AS {DuckDbTypes.Name(call.Type)})")));

    private static string Call(SqlCall call, string arguments) => $"{call.Function}({arguments}{(call.IgnoreNulls ? " IGNORE NULLS" : "")}){call.Over}";
}
