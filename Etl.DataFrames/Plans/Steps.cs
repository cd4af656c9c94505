using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>Computes columns: each is an <see cref="Attribute"/> passed on or an <see cref="Alias"/>.</summary>
internal sealed record Project(Plan Child, EquatableArray<Expression> Columns) : Plan
{
    /// <summary>What makes a join by names of a join: the keys of both sides, of which only one or a mixture of both is shown. Null elsewhere.</summary>
    public EquatableArray<Attribute>? JoinKeys { get; init; }

    /// <summary>Whether it ends a step that needed columns of its own, which nobody is to find beneath it.</summary>
    public bool HidesBeneath { get; init; }

    public override EquatableArray<Attribute> Output { get; } = Columns.Map(NamedColumn.AttributeOf);

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>Keeps the rows for which the condition is true, not those for which it is null.</summary>
internal sealed record Filter(Plan Child, Expression Condition) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>One row per distinct key, or one row in all when there are no keys.</summary>
/// <param name="Child">The rows to group.</param>
/// <param name="Keys">What to group by: attributes or aliases.</param>
/// <param name="Columns">The output: keys and aliases over aggregate calls.</param>
internal sealed record Aggregate(Plan Child, EquatableArray<Expression> Keys, EquatableArray<Expression> Columns) : Plan
{
    /// <summary>For rollup and cube: which keys each total has, by their position; the others are null there. Null when every row has every key.</summary>
    public EquatableArray<EquatableArray<int>>? Sets { get; init; }

    public override EquatableArray<Attribute> Output { get; } = Columns.Map(NamedColumn.AttributeOf);

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>Rows without repetition; nulls are equal to each other here.</summary>
internal sealed record Distinct(Plan Child) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>Rows in order.</summary>
internal sealed record Sort(Plan Child, EquatableArray<SortOrder> Orders) : Plan
{
    /// <summary>Whether only the rows of each partition are in order. An engine without partitions has one.</summary>
    public bool WithinPartitions { get; init; }

    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>The first rows.</summary>
internal sealed record Limit(Plan Child, int Count) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>All rows but the first ones.</summary>
internal sealed record Offset(Plan Child, int Count) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>Some rows by chance.</summary>
/// <param name="Child">The rows.</param>
/// <param name="Fraction">The chance of each row.</param>
/// <param name="WithReplacement">Whether a row may come more than once.</param>
/// <param name="Seed">What makes the choice repeatable.</param>
internal sealed record Sample(Plan Child, double Fraction, bool WithReplacement, long? Seed) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>A row for every element of a list or map of each row.</summary>
/// <param name="Child">The rows.</param>
/// <param name="Generator">What gives the elements.</param>
/// <param name="Elements">The columns for the elements; they follow those of the row.</param>
internal sealed record Generate(Plan Child, GeneratorCall Generator, EquatableArray<Attribute> Elements) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = [.. Child.Output, .. Elements];

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>The same rows, spread over the machines anew. Only where and how fast they are computed changes, and how many files a write makes.</summary>
/// <param name="Child">The rows.</param>
/// <param name="Count">The number of partitions, or null for the engine's own.</param>
/// <param name="Columns">Rows that agree in these are in one partition.</param>
/// <param name="Shuffles">Whether all rows move; otherwise partitions are only joined.</param>
internal sealed record Repartition(Plan Child, int? Count, EquatableArray<Attribute> Columns, bool Shuffles) : Plan
{
    /// <summary>Whether a partition has a range of the values; otherwise their hashes decide.</summary>
    public bool ByRange { get; init; }

    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>The same rows, and how an engine that can choose should join them. It changes no answer.</summary>
/// <param name="Child">The rows.</param>
/// <param name="Name">The hint as Spark SQL writes it, such as <c>BROADCAST</c>.</param>
internal sealed record Hint(Plan Child, string Name) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Child.Output;

    protected override EquatableArray<Plan> FindChildren() => [Child];
}

/// <summary>The rows of both relations, columns by position; the names are those of the left.</summary>
internal sealed record Union(Plan Left, Plan Right, EquatableArray<Attribute> Columns) : Plan
{
    public override EquatableArray<Attribute> Output => Columns;

    protected override EquatableArray<Plan> FindChildren() => [Left, Right];
}

/// <summary>What <see cref="SetOperation"/> keeps of the left rows.</summary>
internal enum SetKind
{
    Intersect,
    Except,
}

/// <summary>The rows of the left that are on the right too, or that are not. Columns by position; nulls are equal to each other here.</summary>
/// <param name="Left">The rows.</param>
/// <param name="Right">What they are held against.</param>
/// <param name="Kind">Which of them stay.</param>
/// <param name="KeepsRepetitions">Whether rows count as often as they come; otherwise each is kept once.</param>
/// <param name="Columns">The output, named as on the left.</param>
internal sealed record SetOperation(Plan Left, Plan Right, SetKind Kind, bool KeepsRepetitions, EquatableArray<Attribute> Columns) : Plan
{
    public override EquatableArray<Attribute> Output => Columns;

    protected override EquatableArray<Plan> FindChildren() => [Left, Right];
}

/// <summary>A relation under a name, so that its columns can be written <c>name.column</c>.</summary>
internal sealed record Named(Plan Child, string Name) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Child.Output.Map(column => column with { Qualifier = Name });

    protected override EquatableArray<Plan> FindChildren() => [Child];
}
