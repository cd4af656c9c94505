using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// Columns that a relation is made of and does not show. Spark finds them for some steps: those that a Select left out for OrderBy, Filter and
/// Repartition, and the keys of the other side of a join by names for every step (<c>right["k"]</c> behind <c>Join(right, "k")</c>).
/// </summary>
internal static class Beneath
{
    /// <summary>The columns that were left out, of the step left last first.</summary>
    public static IEnumerable<ColumnIndex> Dropped(Plan plan)
    {
        for (var (step, below) = (plan, Through(plan)); below is not null; (step, below) = (below, Through(below)))
        {
            if (step is Aggregate groups)
            {
                yield return ColumnIndex.Of(Keys(groups));
                yield break;
            }

            if (!ReferenceEquals(below.Output, step.Output))
            {
                yield return below.Index;
            }
        }
    }

    /// <summary>The keys of both sides of the join by names beneath, those that it does not show as they were.</summary>
    public static IReadOnlyList<Attribute> JoinKeys(Plan plan)
    {
        var next = plan;
        while (next is not (null or Aggregate or Project { JoinKeys: not null }))
        {
            next = Through(next);
        }

        return next is Project { JoinKeys: { } keys } ? keys : [];
    }

    /// <summary>The relation with columns that were found beneath it, after its own.</summary>
    public static Plan Show(Plan plan, IReadOnlyList<Attribute> columns)
    {
        var steps = new Stack<(Plan Step, List<Attribute> Lacking)>();
        var lacking = columns.Where(column => plan.Index.WithId(column.Id) is null).DistinctBy(column => column.Id).ToList();
        while (lacking.Count > 0)
        {
            steps.Push((plan, lacking));
            plan = Through(plan) ?? throw new InternalErrorException($"column '{lacking[0].Name}' was found beneath a step that hides it");
            lacking = [.. lacking.Where(column => plan.Index.WithId(column.Id) is null)];
        }

        while (steps.TryPop(out var above))
        {
            plan = Over(plan, above.Step, [.. above.Lacking.Select(column => plan.Index.WithId(column.Id)!)]);
        }

        return plan;
    }

    /// <summary>The step without the columns that only it needed.</summary>
    public static Plan Narrow(Plan step, Plan shown) => step.Output.Count == shown.Output.Count ? step : new Project(step, [.. shown.Output]);

    private static IReadOnlyList<Attribute> Keys(Aggregate groups) => groups.Sets is null ? [.. groups.Keys.OfType<Attribute>()] : [];

    private static Plan? Through(Plan plan) => plan is Project { HidesBeneath: true } or not (Project or Extend or Aggregate or Generate or Filter or Sort or Limit or Offset or Sample or Repartition or Hint)
        ? null
        : plan.Children[0];

    private static Plan Over(Plan child, Plan step, IReadOnlyList<Attribute> more) => step switch
    {
        Project project => new Project(child, [.. project.Columns, .. more]) { JoinKeys = project.JoinKeys },
        Extend extend => new Extend(child, extend.Added),
        Aggregate groups => new Aggregate(child, groups.Keys, [.. groups.Columns, .. more]),
        Generate generate => new Generate(child, generate.Generator, generate.Elements),
        Filter filter => new Filter(child, filter.Condition),
        Sort sort => new Sort(child, sort.Orders) { WithinPartitions = sort.WithinPartitions },
        Limit limit => new Limit(child, limit.Count),
        Offset offset => new Offset(child, offset.Count),
        Sample sample => new Sample(child, sample.Fraction, sample.WithReplacement, sample.Seed),
        Repartition spread => new Repartition(child, spread.Count, spread.Columns, spread.Shuffles) { ByRange = spread.ByRange },
        Hint hint => new Hint(child, hint.Name),
        _ => throw new InternalErrorException($"'{step.GetType().Name}' shows no column from beneath"),
    };
}
