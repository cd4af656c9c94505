using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>A relation: a source of rows or a step over other relations. Immutable; checked when it is built.</summary>
internal abstract record Plan
{
    private static long _lastId;

    private EquatableArray<Plan>? _children;
    private ColumnIndex? _index;

    private protected Plan() { }

    /// <summary>A copy is changed after it is made: it finds what it is made of anew.</summary>
    protected Plan(Plan _) { }

    /// <summary>The columns by name and id.</summary>
    public ColumnIndex Index => _index ??= SharedIndex();

    /// <summary>The columns of the rows, in order.</summary>
    public abstract EquatableArray<Attribute> Output { get; }

    /// <summary>The relations it reads from.</summary>
    public EquatableArray<Plan> Children => _children ??= FindChildren();

    /// <summary>The columns as a schema.</summary>
    public StructType Schema => new(Output.Select(column => new StructField(column.Name, column.Type, column.Nullable)));

    /// <summary>Plans of one kind may be equal. What was found out about one is no part of it.</summary>
    public virtual bool Equals(Plan? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    protected abstract EquatableArray<Plan> FindChildren();

    protected virtual ColumnIndex NewIndex() => ColumnIndex.Of(Output);

    // Steps that pass their columns on share the index of those. In a loop: there may be as many as a program's loop makes.
    private ColumnIndex SharedIndex()
    {
        var owner = this;
        while (owner._index is null && owner is not Extend && owner.Children is [var only] && ReferenceEquals(only.Output, owner.Output))
        {
            owner = only;
        }

        return ReferenceEquals(owner, this) ? NewIndex() : owner.Index;
    }

    /// <summary>An id for a new column, unique in the process.</summary>
    public static long NextId() => Interlocked.Increment(ref _lastId);

    /// <summary>New columns for a schema.</summary>
    public static EquatableArray<Attribute> NewOutput(StructType schema) =>
        [.. schema.Fields.Select(field => new Attribute(NextId(), field.Name, field.DataType, field.IsNullable))];
}
