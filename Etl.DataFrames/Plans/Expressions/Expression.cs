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

    /// <summary>This expression and everything below it, each before its parts. In a loop: a condition may be as long as a program makes it.</summary>
    public IEnumerable<Expression> DescendantsAndSelf()
    {
        var open = new Stack<Expression>([this]);
        while (open.TryPop(out var next))
        {
            yield return next;
            var children = next.Children;
            for (var i = children.Count - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }

    /// <summary>Whether this expression or one below it is of a kind.</summary>
    public bool Contains<T>()
        where T : Expression
    {
        if (this is T)
        {
            return true;
        }

        var children = Children;
        for (var i = 0; i < children.Count; i++)
        {
            if (children[i].Contains<T>())
            {
                return true;
            }
        }

        return false;
    }
}
