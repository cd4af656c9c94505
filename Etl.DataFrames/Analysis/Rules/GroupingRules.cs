using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions that tell the totals of a rollup or cube apart.</summary>
internal static class GroupingRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("grouping", 1, 1, (_, arguments) => new AggregateCall("grouping", arguments, false, new ByteType(), false)),
        new("grouping_id", 0, int.MaxValue, (_, arguments) => new AggregateCall("grouping_id", arguments, false, new LongType(), false)),
    ];
}
