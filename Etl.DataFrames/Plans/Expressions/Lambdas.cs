using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>What a lambda is called with, as its body writes it. What it is, the function around the lambda decides.</summary>
/// <param name="Name">The name, for texts.</param>
/// <param name="Id">Tells it apart from variables of the same name.</param>
internal sealed record LambdaName(string Name, long Id) : Unresolved;

/// <summary>A lambda as the user wrote it.</summary>
internal sealed record OpenLambda(EquatableArray<LambdaName> Parameters, Expression Body) : Unresolved
{
    protected override EquatableArray<Expression> FindChildren() => [Body];
}

/// <summary>What a lambda is called with: an element, a key, a position. Its name makes no difference, so that lambdas which compute the same are equal.</summary>
/// <param name="Place">How many variables the lambdas around it have before it. A lambda within takes the next places.</param>
/// <param name="Name">The name, for texts.</param>
/// <param name="DataType">Its type.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record LambdaVariable(int Place, string Name, DataType DataType, bool IsNullable) : Expression
{
    public bool Equals(LambdaVariable? other) => other is not null && Place == other.Place && IsNullable == other.IsNullable && DataType == other.DataType;

    public override int GetHashCode() => HashCode.Combine(Place, DataType, IsNullable);

    public override DataType Type => DataType;

    public override bool Nullable => IsNullable;
}

/// <summary>A value that a function computes as often as it likes, with other variables each time.</summary>
/// <param name="Parameters">The variables; fewer than the function has to give when the body needs no more.</param>
/// <param name="Body">The value.</param>
internal sealed record Lambda(EquatableArray<LambdaVariable> Parameters, Expression Body) : Expression
{
    public override DataType Type => Body.Type;

    public override bool Nullable => Body.Nullable;

    protected override EquatableArray<Expression> FindChildren() => [Body];
}
