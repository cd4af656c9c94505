using Etl.DataFrames.Types;

namespace Etl.DataFrames.Plans.Expressions;

/// <summary>A column of a plan's output. The id stays the same while the column passes through other plans, whatever its name there.</summary>
internal sealed record Attribute(long Id, string Name, DataType DataType, bool IsNullable, string? Qualifier = null) : Expression
{
    public string Name { get; init; } = FieldNames.Checked(Name);

    /// <summary>Whether it comes out of a join of frames that both had it: taken from one of them, it could be either side's.</summary>
    public bool WasOnBothSides { get; init; }

    public override DataType Type => DataType;

    public override bool Nullable => IsNullable;
}

/// <summary>A constant.</summary>
internal sealed record Literal(object? Value, DataType DataType) : Expression
{
    /// <summary>Whether a text that was cast stands there: Spark takes that for nullable.</summary>
    public bool IsCastText { get; init; }

    public override DataType Type => DataType;

    public override bool Nullable => Value is null || IsCastText;
}

/// <summary>A name for a value, which makes it a column.</summary>
internal sealed record Alias(Expression Child, string Name, long Id) : Expression
{
    public string Name { get; init; } = FieldNames.Checked(Name);

    /// <summary>Whether the column is null in some rows even if the value never is.</summary>
    public bool MayMiss { get; init; }

    public override DataType Type => Child.Type;

    public override bool Nullable => MayMiss || Child.Nullable;

    protected override EquatableArray<Expression> FindChildren() => [Child];
}

/// <summary>A value converted to another type; ANSI: what does not fit is an error, or null when the cast only tries.</summary>
internal sealed record Cast(Expression Child, DataType DataType, bool IsTry = false) : Expression
{
    public override DataType Type => DataType;

    // In a loop: there may be as many as a program's loop makes.
    public override bool Nullable
    {
        get
        {
            Expression next = this;
            while (next is Cast cast && !Analysis.CastNullability.MayLose(cast.Child.Type, cast.DataType, cast.IsTry))
            {
                next = cast.Child;
            }

            return next is Cast || next.Nullable;
        }
    }

    protected override EquatableArray<Expression> FindChildren() => [Child];
}
