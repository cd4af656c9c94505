using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Engines;

/// <summary>Where and how to write rows as files.</summary>
/// <param name="Format">The format, such as <c>parquet</c>.</param>
/// <param name="Path">The folder of the table.</param>
/// <param name="Schema">The columns of the rows.</param>
/// <param name="PartitionBy">The columns that become folders.</param>
/// <param name="Mode">What to do when the folder has files already.</param>
/// <param name="Options">The writer's options, names in lower case.</param>
internal sealed record FileTarget(
    string Format, string Path, StructType Schema, EquatableArray<string> PartitionBy, SaveMode Mode, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>What the rows of each file are sorted by: the option <c>etl.sortBy</c>.</summary>
    public IReadOnlyList<string> SortBy { get; } = Options.TryGetValue("etl.sortby", out var columns)
        ? columns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];
}
