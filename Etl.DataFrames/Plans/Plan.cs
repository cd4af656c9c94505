using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>A relation: a source of rows or a step over other relations. Immutable; checked when it is built.</summary>
internal abstract record Plan
{
    private static long _lastId;

    private readonly Cached<ColumnIndex> _index = new();

    private protected Plan() { }

    /// <summary>The columns by name and id.</summary>
    public ColumnIndex Index => _index.Get(NewIndex);

    /// <summary>The columns of the rows, in order.</summary>
    public abstract EquatableArray<Attribute> Output { get; }

    /// <summary>The relations it reads from.</summary>
    public abstract EquatableArray<Plan> Children { get; }

    /// <summary>The columns as a schema.</summary>
    public StructType Schema => new(Output.Select(column => new StructField(column.Name, column.Type, column.Nullable)));

    // A step that passes its columns on shares their index.
    protected virtual ColumnIndex NewIndex() => Children is [var only] && ReferenceEquals(only.Output, Output) ? only.Index : ColumnIndex.Of(Output);

    /// <summary>An id for a new column, unique in the process.</summary>
    public static long NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>New columns for a schema.</summary>
    public static EquatableArray<Attribute> NewOutput(StructType schema) =>
        [.. schema.Fields.Select(field => new Attribute(NextId(), field.Name, field.DataType, field.IsNullable))];
}
