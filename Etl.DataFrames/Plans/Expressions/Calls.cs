using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>A function or operator over the values of one row, with the arguments already converted to what it takes.</summary>
internal sealed record ScalarCall(string Function, EquatableArray<Expression> Arguments, DataType DataType, bool IsNullable) : Expression
{
    public override DataType Type => DataType;

    public override bool Nullable => IsNullable;

    public override EquatableArray<Expression> Children => Arguments;
}

/// <summary>A function over the rows of a group.</summary>
internal sealed record AggregateCall(
    string Function, EquatableArray<Expression> Arguments, bool Distinct, DataType DataType, bool IsNullable) : Expression
{
    /// <summary>Whether rows with a null value are passed over.</summary>
    public bool IgnoreNulls { get; init; }

    public override DataType Type => DataType;

    public override bool Nullable => IsNullable;

    public override EquatableArray<Expression> Children => Arguments;
}

/// <summary>A value to sort by. Spark puts nulls first when ascending and last when descending unless told otherwise.</summary>
internal sealed record SortOrder(Expression Child, bool Ascending, bool NullsFirst) : Expression
{
    public override DataType Type => Child.Type;

    public override bool Nullable => Child.Nullable;

    public override EquatableArray<Expression> Children => [Child];
}
