namespace Etl.DataFrames.Plans.Expressions;

/// <summary>Tells expressions apart by their digests, and looks at all of them only where those agree.</summary>
internal sealed class ExpressionComparer : IEqualityComparer<Expression>
{
    public static ExpressionComparer Instance { get; } = new();

    public bool Equals(Expression? x, Expression? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Digest == y.Digest && x.Equals(y));

    public int GetHashCode(Expression obj) => obj.Digest;
}
