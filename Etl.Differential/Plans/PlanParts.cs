using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.Differential.Plans;

/// <summary>Parts of a plan as plans of their own, to be asked for alone.</summary>
internal static class PlanParts
{
    // These compute their operands for null too.
    private static readonly HashSet<string> OfNulls = ["<=>", "isnull", "isnotnull", "coalesce", "case", "and", "or"];

    /// <summary>What depends on no row, each in a plan of one row.</summary>
    public static IEnumerable<Plan> Constants(Plan plan) => PlanExpressions.Of(plan)
        .SelectMany(expression => expression.DescendantsAndSelf())
        .Where(part => part is ScalarCall or Cast && !part.Contains<Attribute>() && IsOfOneRow(part))
        .Distinct()
        .Select(constant => Alone(new LocalRows([[1]], Plan.NewOutput(new StructType().Add("one", new IntegerType()))), constant));

    /// <summary>What is computed from columns, each with its columns in a table without rows.</summary>
    public static IEnumerable<(Plan Table, Plan Part)> OverNoRows(Plan plan) =>
        from part in Computed(plan)
        let table = new LocalRows([], part.Rows.Output)
        select ((Plan)table, (Plan)Alone(table, part.Expression));

    /// <summary>What a join's condition computes from one side, on the rows of that side: an engine may do so before it knows which rows meet.</summary>
    public static IEnumerable<Plan> JoinKeys(Plan plan) => plan.Children.SelectMany(JoinKeys).Concat(plan is Join { Condition: { } condition } join
        ? join.Children.SelectMany(side => KeysOf(side, condition))
        : []);

    /// <summary>The dates that are computed.</summary>
    public static IEnumerable<Plan> Dates(Plan plan) => Calls(plan).Where(part => part.Call.Type is DateType).Select(part => Alone(part.Rows, part.Call))
        .Concat(JoinKeys(plan).Where(key => key.Output[0].Type is DateType));

    /// <summary>The operands that Spark need not compute, on the rows where it does not: another is null.</summary>
    public static IEnumerable<Plan> SkippedOperands(Plan plan) =>
        from part in Calls(plan)
        where !OfNulls.Contains(part.Call.Function)
        from one in Enumerable.Range(0, part.Call.Arguments.Count)
        from other in Enumerable.Range(0, part.Call.Arguments.Count)
        where one != other
        let isNull = new ScalarCall("isnull", [part.Call.Arguments[one]], new BooleanType(), false)
        select Alone(new Filter(part.Rows, isNull), part.Call.Arguments[other]);

    /// <summary>The operands that need not be computed: where another decides, or where only a null would count and there is none.</summary>
    public static IEnumerable<Plan> ConditionalOperands(Plan plan) => Calls(plan)
        .Where(part => part.Call.Function is "and" or "or" or "case" or "coalesce" or "isnull" or "isnotnull")
        .SelectMany(part => part.Call.Arguments.Select(operand => (part.Rows, Operand: operand)))
        .Concat(Counted(plan))
        .Where(part => part.Operand is ScalarCall or Cast)
        .Select(part => (Plan)Alone(part.Rows, part.Operand));

    private static IEnumerable<(Plan Rows, Expression Operand)> Counted(Plan plan) => plan.Children.SelectMany(Counted).Concat(plan is Aggregate aggregate
        ? aggregate.Columns.SelectMany(column => column.DescendantsAndSelf()).OfType<AggregateCall>().Where(call => call.Function == "count")
            .SelectMany(call => call.Arguments).Select(operand => (aggregate.Child, operand))
        : []);

    private static IEnumerable<(Plan Rows, ScalarCall Call)> Calls(Plan plan) =>
        Computed(plan).Where(part => part.Expression is ScalarCall).Select(part => (part.Rows, (ScalarCall)part.Expression));

    private static IEnumerable<(Plan Rows, Expression Expression)> Computed(Plan plan) => plan.Children.SelectMany(Computed).Concat(plan switch
    {
        Project project => Computed(project.Child, project.Columns),
        Extend extend => Computed(extend.Child, [extend.Added]),
        Filter filter => Computed(filter.Child, [filter.Condition]),
        Aggregate aggregate => Computed(aggregate.Child, [.. aggregate.Keys, .. aggregate.Columns]),
        Generate generate => Computed(generate.Child, [generate.Generator.Argument]),
        _ => [],
    });

    private static IEnumerable<(Plan Rows, Expression Expression)> Computed(Plan rows, IEnumerable<Expression> expressions) => expressions
        .SelectMany(expression => expression.DescendantsAndSelf())
        .Where(part => part is ScalarCall or Cast && IsOfOneRow(part))
        .Distinct()
        .Select(part => (rows, part));

    private static bool IsOfOneRow(Expression part) => !part.Contains<AggregateCall>() && !part.Contains<WindowFunction>();

    private static IEnumerable<Plan> KeysOf(Plan side, Expression condition)
    {
        var columns = side.Output.Select(column => column.Id).ToHashSet();
        return Computed(side, [condition])
            .Select(part => part.Expression)
            .Where(part => part.Contains<Attribute>() && part.DescendantsAndSelf().OfType<Attribute>().All(column => columns.Contains(column.Id)))
            .Select(part => Alone(side, part));
    }

    private static Project Alone(Plan rows, Expression part) => new(rows, [new Alias(part, "part", Plan.NextId())]);
}
