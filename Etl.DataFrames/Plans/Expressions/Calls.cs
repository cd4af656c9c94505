using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>A function or operator over the values of one row, with the arguments already converted to what it takes.</summary>
internal sealed record ScalarCall(string Function, EquatableArray<Expression> Arguments, DataType DataType, bool IsNullable) : Expression
{
    public override DataType Type => DataType;

    public override bool Nullable => IsNullable;

    protected override EquatableArray<Expression> FindChildren() => Arguments;
}

/// <summary>A function over the rows of a group.</summary>
internal sealed record AggregateCall(
    string Function, EquatableArray<Expression> Arguments, bool Distinct, DataType DataType, bool IsNullable) : Expression
{
    /// <summary>Whether rows with a null value are passed over.</summary>
    public bool IgnoreNulls { get; init; }

    /// <summary>The rows that count, or null for all of the group.</summary>
    public Expression? Condition { get; init; }

    public override DataType Type => DataType;

    public override bool Nullable => IsNullable;

    protected override EquatableArray<Expression> FindChildren() => Condition is null ? Arguments : [.. Arguments, Condition];
}

/// <summary>A function that makes rows of the elements of a list or map, such as <c>explode</c>.</summary>
internal sealed record GeneratorCall(string Function, Expression Argument) : Expression
{
    /// <summary>Whether a row without elements stays, with nulls in their place.</summary>
    public bool IsOuter => Function.EndsWith("_outer", StringComparison.Ordinal);

    /// <summary>Whether the position of each element is told.</summary>
    public bool HasPosition => Function.StartsWith("pos", StringComparison.Ordinal);

    public override DataType Type => Argument.Type is ArrayType array ? array.ElementType : throw new InternalErrorException($"'{Function}' of a map is no value");

    public override bool Nullable => true;

    protected override EquatableArray<Expression> FindChildren() => [Argument];
}

/// <summary>A value to sort by. Spark puts nulls first when ascending and last when descending unless told otherwise.</summary>
internal sealed record SortOrder(Expression Child, bool Ascending, bool NullsFirst) : Expression
{
    public override DataType Type => Child.Type;

    public override bool Nullable => Child.Nullable;

    protected override EquatableArray<Expression> FindChildren() => [Child];
}
