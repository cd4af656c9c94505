using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Functions;

/// <summary>
/// Operators of which Spark computes one side first and, when that is null, not the other. DuckDB computes both, so that a text which is no number
/// would fail where Spark has null.
/// </summary>
internal static class Guarded
{
    /// <summary>The left side is computed first.</summary>
    public static Translation ByLeft(Translation operation) => By(0, operation);

    /// <summary>The right side is computed first, as Spark does where it may not be zero.</summary>
    public static Translation ByRight(Translation operation) => By(1, operation);

    private static Translation By(int first, Translation operation) => call => call.Arguments[first].Nullable && CanFail(call.Arguments[1 - first])
        ? $"CASE WHEN {call[first]} IS NOT NULL THEN {operation(call)} END"
        : operation(call);

    private static bool CanFail(Expression value) => value is Cast { IsTry: false } cast && (cast.Child.Type is StringType || CanFail(cast.Child));
}
