using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Engines;

/// <summary>What rows are written to.</summary>
internal enum TargetKind
{
    /// <summary>A folder of files; the path is its name.</summary>
    Files,

    /// <summary>A table of a catalogue, which is made; the path is its name.</summary>
    Table,

    /// <summary>A table of a catalogue that is there, by the places of its columns; the path is its name.</summary>
    Insert,

    /// <summary>Something that the options name, such as a database behind JDBC.</summary>
    Options,
}

/// <summary>Where and how to write rows.</summary>
/// <param name="Format">The format, such as <c>parquet</c>.</param>
/// <param name="Path">The folder of the table.</param>
/// <param name="Schema">The columns of the rows.</param>
/// <param name="PartitionBy">The columns that become folders.</param>
/// <param name="Mode">What to do when the folder has files already.</param>
/// <param name="Options">The writer's options, names in lower case.</param>
internal sealed record FileTarget(
    string Format, string Path, StructType Schema, EquatableArray<string> PartitionBy, SaveMode Mode, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>What <see cref="Path"/> is.</summary>
    public TargetKind Kind { get; init; }

    /// <summary>The buckets of a table, or null for none.</summary>
    public BucketSpec? Buckets { get; init; }

    /// <summary>What the rows of each file are sorted by: the option <c>etl.sortBy</c>.</summary>
    public IReadOnlyList<string> SortBy { get; } = Options.TryGetValue("etl.sortby", out var columns)
        ? columns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [];
}
