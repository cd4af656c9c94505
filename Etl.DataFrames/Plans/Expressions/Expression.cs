using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>A value computed per row or per group. What a <see cref="Column"/> holds.</summary>
internal abstract record Expression
{
    private EquatableArray<Expression>? _children;
    private ExpressionFacts? _facts;

    private protected Expression() { }

    /// <summary>A copy is changed after it is made: it finds its facts anew.</summary>
    protected Expression(Expression _) { }

    /// <summary>The type of the value. Only resolved expressions have one.</summary>
    public abstract DataType Type { get; }

    /// <summary>Whether the value may be null.</summary>
    public abstract bool Nullable { get; }

    /// <summary>The expressions it is computed from.</summary>
    public EquatableArray<Expression> Children => _children ??= FindChildren();

    /// <summary>Whether it needs its rows grouped. An aggregate over a window does not.</summary>
    public bool HasAggregate => Facts.HasAggregate;

    /// <summary>Whether it computes over a window.</summary>
    public bool HasWindow => Facts.HasWindow;

    /// <summary>Whether a function that only a window gives a meaning is in it.</summary>
    public bool HasWindowFunction => Facts.HasWindowFunction;

    /// <summary>Whether it makes rows.</summary>
    public bool HasGenerator => Facts.HasGenerator;

    /// <summary>Whether it is computed from a column.</summary>
    public bool HasColumn => Facts.HasColumn;

    /// <summary>Whether it is an interval, as far as its text tells.</summary>
    public bool IsInterval => Facts.IsInterval;

    /// <summary>Whether its types are known.</summary>
    public bool IsResolved => Facts.IsResolved;

    /// <summary>Whether it is resolved and can raise an error on a row.</summary>
    public bool CanFail => Facts.CanFail;

    /// <summary>A number that equal expressions share. Unlike <c>GetHashCode</c> it is worked out once, not for every expression around this one again.</summary>
    public int Digest => Facts.Digest;

    private ExpressionFacts Facts => _facts ?? FindFacts();

    /// <summary>This expression and everything below it, each before its parts.</summary>
    public ExpressionParts DescendantsAndSelf() => new(this);

    /// <summary>Whether this expression or one below it is of a kind.</summary>
    public bool Contains<T>()
        where T : Expression => DescendantsAndSelf().Any(part => part is T);

    /// <summary>Expressions of one kind may be equal. What was found out about one is no part of it.</summary>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    protected virtual EquatableArray<Expression> FindChildren() => [];

    // Of the parts before the whole, and in a loop: an expression is as deep as a program makes it.
    private ExpressionFacts FindFacts()
    {
        var open = new Stack<Expression>([this]);
        while (open.TryPeek(out var next))
        {
            var children = next.Children;
            var known = open.Count;
            for (var i = 0; i < children.Count; i++)
            {
                if (children[i]._facts is null)
                {
                    open.Push(children[i]);
                }
            }

            if (open.Count == known)
            {
                next._facts = ExpressionFacts.Of(next, children);
                open.Pop();
            }
        }

        return _facts!;
    }
}
