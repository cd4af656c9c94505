using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>Files that hold rows.</summary>
/// <param name="Format">How the rows are written: <c>csv</c>, <c>parquet</c>.</param>
/// <param name="Paths">Files or folders.</param>
/// <param name="Schema">The columns to read, with the rules in their metadata.</param>
/// <param name="Options">The reader's options, names in lower case.</param>
internal sealed record FileSource(
    string Format, EquatableArray<string> Paths, StructType Schema, EquatableArray<KeyValuePair<string, string>> Options)
{
    /// <summary>Whether the user gave the schema: the files may lack columns of it.</summary>
    public bool HasGivenSchema { get; init; }

    /// <summary>The format of a table in the engine's own catalogue; its name stands for the path.</summary>
    public const string Table = "table";

    /// <summary>The options as a dictionary.</summary>
    public IReadOnlyDictionary<string, string> OptionMap => Options.ToDictionary(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Reads files.</summary>
internal sealed record FileScan(FileSource Source, EquatableArray<Attribute> Columns) : Plan
{
    public override EquatableArray<Attribute> Output => Columns;

    protected override EquatableArray<Plan> FindChildren() => [];
}

/// <summary>Whole numbers from a start up to an end that is not reached.</summary>
internal sealed record NumberRange(long Start, long End, long Step, EquatableArray<Attribute> Columns) : Plan
{
    public override EquatableArray<Attribute> Output => Columns;

    protected override EquatableArray<Plan> FindChildren() => [];
}

/// <summary>Rows held in memory.</summary>
internal sealed record LocalRows(EquatableArray<EquatableArray<object?>> Rows, EquatableArray<Attribute> Columns) : Plan
{
    public override EquatableArray<Attribute> Output => Columns;

    protected override EquatableArray<Plan> FindChildren() => [];
}
