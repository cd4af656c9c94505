using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>A value computed per row or per group. What a <see cref="Column"/> holds.</summary>
internal abstract record Expression
{
    private protected Expression() { }

    /// <summary>The type of the value. Only resolved expressions have one.</summary>
    public abstract DataType Type { get; }

    /// <summary>Whether the value may be null.</summary>
    public abstract bool Nullable { get; }

    /// <summary>The expressions it is computed from.</summary>
    public virtual EquatableArray<Expression> Children => [];

    /// <summary>This expression and everything below it.</summary>
    public IEnumerable<Expression> DescendantsAndSelf() => Children.SelectMany(child => child.DescendantsAndSelf()).Prepend(this);
}
