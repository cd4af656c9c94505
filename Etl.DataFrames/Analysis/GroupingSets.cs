using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Which keys the totals of a rollup or a cube have, and what their columns may use.</summary>
internal static class GroupingSets
{
    private const int MostKeysOfACube = 12;

    /// <summary>All keys, all but the last, and so on to none.</summary>
    public static EquatableArray<EquatableArray<int>> Rollup(int keys) =>
        [.. Enumerable.Range(0, keys + 1).Select(dropped => (EquatableArray<int>)[.. Enumerable.Range(0, keys - dropped)])];

    /// <summary>Every subset of the keys.</summary>
    /// <exception cref="AnalysisException">There are too many keys.</exception>
    public static EquatableArray<EquatableArray<int>> Cube(int keys) => keys > MostKeysOfACube
        ? throw new AnalysisException($"A cube of {keys} keys makes {1L << keys} totals of each row. Use {MostKeysOfACube} keys or fewer.")
        : [.. Enumerable.Range(0, 1 << keys).Select(dropped => (EquatableArray<int>)[.. Enumerable.Range(0, keys).Where(key => (dropped & (1 << (keys - 1 - key))) == 0)])];

    /// <summary>The output with the keys that a total lacks, and <c>grouping_id()</c> over all keys, each once.</summary>
    public static EquatableArray<Expression> Complete(EquatableArray<Expression> columns, EquatableArray<Expression> keys)
    {
        EquatableArray<Expression> once = [.. keys.Distinct(ExpressionComparer.Instance)];
        return [.. columns.Select(column => Complete(column, once))];
    }

    /// <summary>The values of a plain grouping may not ask which keys there are.</summary>
    /// <exception cref="AnalysisException">One does.</exception>
    public static void Refuse(Expression column)
    {
        if (column.DescendantsAndSelf().OfType<AggregateCall>().FirstOrDefault(IsGrouping) is { } call)
        {
            throw new AnalysisException($"'{ColumnText.Of(call)}' tells the totals of a Rollup or Cube apart: use it in their Agg.");
        }
    }

    private static bool IsGrouping(AggregateCall call) => call.Function is "grouping" or "grouping_id";

    private static Expression Complete(Expression expression, EquatableArray<Expression> keys) => ExpressionMap.Replace(expression, part => part switch
    {
        AggregateCall { Function: "grouping_id", Arguments.Count: 0 } call => call with { Arguments = keys },
        AggregateCall { Function: "grouping_id" } call when !call.Arguments.Equals(keys) => throw new AnalysisException(
            $"'grouping_id' takes all keys in their order, or none: '{ColumnText.List(keys)}', not '{ColumnText.List(call.Arguments)}'."),
        AggregateCall { Function: "grouping" } call when !keys.Contains(call.Arguments[0], ExpressionComparer.Instance) => throw new AnalysisException(
            $"'grouping' takes a key of the Rollup or Cube, not '{ColumnText.Of(call.Arguments[0])}'. Keys: {ColumnText.List(keys)}."),
        AggregateCall => part,
        _ => null,
    });
}
