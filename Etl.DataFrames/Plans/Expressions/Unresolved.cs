using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>An expression written without a frame: its names, types and functions are not known yet.</summary>
internal abstract record Unresolved : Expression
{
    private protected Unresolved() { }

    public sealed override DataType Type => throw new InternalErrorException($"'{this}' has no type before it is resolved");

    public sealed override bool Nullable => throw new InternalErrorException($"'{this}' has no nullability before it is resolved");
}

/// <summary>A column by its name, or by <c>alias.name</c>.</summary>
internal sealed record ColumnName(string Name) : Unresolved;

/// <summary>All columns, or all columns of the frame with an alias.</summary>
internal sealed record Star(string? Qualifier) : Unresolved;

/// <summary>All columns whose names match a regular expression.</summary>
internal sealed record NamePattern(string Pattern) : Unresolved;

/// <summary>Names for the columns of a function that gives several.</summary>
internal sealed record AliasList(Expression Child, EquatableArray<string> Names) : Unresolved
{
    protected override EquatableArray<Expression> FindChildren() => [Child];
}

/// <summary>A function or operator by its name in the <c>FunctionCatalog</c>.</summary>
internal sealed record FunctionCall(string Function, EquatableArray<Expression> Arguments, bool Distinct = false) : Unresolved
{
    /// <summary>Whether a window is behind it: then an aggregate may take aggregates of the groups.</summary>
    public bool IsOverWindow { get; init; }

    /// <summary>Whether rows with a null value are passed over, as <c>first</c>, <c>lag</c> and their kind can.</summary>
    public bool IgnoreNulls { get; init; }

    /// <summary>The rows that an aggregate counts, or null for all.</summary>
    public Expression? Condition { get; init; }

    protected override EquatableArray<Expression> FindChildren() => Condition is null ? Arguments : [.. Arguments, Condition];
}
