using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>One more column at the end. A <see cref="Project"/> says the same, but a loop that adds columns one by one would copy all of them each time.</summary>
internal sealed record Extend(Plan Child, Alias Added) : Plan
{
    private readonly Cached<EquatableArray<Attribute>> _output = new();

    public override EquatableArray<Attribute> Output => _output.Get(Columns);

    protected override EquatableArray<Plan> FindChildren() => [Child];

    protected override ColumnIndex NewIndex() => Child.Index.With(NamedColumn.AttributeOf(Added));

    private EquatableArray<Attribute> Columns()
    {
        var added = new Stack<Attribute>();
        Plan plan = this;
        for (; plan is Extend extend; plan = extend.Child)
        {
            added.Push(NamedColumn.AttributeOf(extend.Added));
        }

        return [.. plan.Output, .. added];
    }
}
