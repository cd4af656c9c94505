using Etl.DataFrames.Analysis.Rules;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Builds and checks joins.</summary>
internal static class Joins
{
    private static readonly Dictionary<string, JoinKind> Kinds = new()
    {
        ["inner"] = JoinKind.Inner,
        ["cross"] = JoinKind.Cross,
        ["left"] = JoinKind.LeftOuter,
        ["leftouter"] = JoinKind.LeftOuter,
        ["right"] = JoinKind.RightOuter,
        ["rightouter"] = JoinKind.RightOuter,
        ["full"] = JoinKind.FullOuter,
        ["outer"] = JoinKind.FullOuter,
        ["fullouter"] = JoinKind.FullOuter,
        ["semi"] = JoinKind.LeftSemi,
        ["leftsemi"] = JoinKind.LeftSemi,
        ["anti"] = JoinKind.LeftAnti,
        ["leftanti"] = JoinKind.LeftAnti,
    };

    public static JoinKind ParseKind(string text) =>
        Kinds.TryGetValue(text.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant(), out var kind)
            ? kind
            : throw new AnalysisException($"Join type '{text}' is unknown. Use inner, left, right, full, left_semi, left_anti or cross.");

    public static Plan Cross(Plan left, Plan right) => Marked(new Join(left, Apart(left, right), JoinKind.Cross, null), left, right, JoinKind.Cross);

    /// <summary>A join on a condition.</summary>
    public static Plan On(Plan left, Plan right, Expression condition, JoinKind kind)
    {
        var apart = Apart(left, right);
        var scope = new Scope([.. left.Output, .. apart.Output]);
        var told = ReferenceEquals(apart, right) ? condition : SelfJoin.TellApart(condition, left, right, apart);
        var resolved = ComparisonRules.Condition("Join", Resolver.Resolve(told, scope));
        Windows.Refuse("Join", resolved);
        Generators.Refuse("Join", resolved);
        return Grouping.IsAggregate(resolved)
            ? throw new AnalysisException($"Join cannot use the aggregate '{ColumnText.Of(condition)}': aggregate first, then join the result.")
            : Marked(new Join(left, apart, WithCondition(kind), resolved), left, right, kind);
    }

    /// <summary>A join on equal columns, which appear once, before all others.</summary>
    public static Plan Using(Plan left, Plan right, IReadOnlyList<string> names, JoinKind kind)
    {
        var apart = Apart(left, right);
        var (leftScope, rightScope) = (new Scope(left), new Scope(apart));
        var pairs = names.Select(name => (Left: leftScope.Find(name), Right: rightScope.Find(name))).ToList();
        var condition = pairs.Select(pair => Equal(pair.Left, pair.Right)).Aggregate(Both);
        var join = new Join(left, apart, WithCondition(kind), condition);
        // The join may have made columns nullable: take them as they come out of it.
        var joined = new Scope(join);
        var keys = pairs.Select(pair => Key(kind, pair, joined));
        var rest = join.Output.Where(column => !pairs.Any(pair => pair.Left.Id == column.Id || pair.Right.Id == column.Id));
        return new Project(join, [.. keys, .. SelfJoin.Marked(rest, left, right, kind)])
        {
            JoinKeys = kind is JoinKind.LeftSemi or JoinKind.LeftAnti ? null : [.. pairs.SelectMany(pair => new[] { joined.Find(pair.Left), joined.Find(pair.Right) })],
        };
    }

    private static Plan Marked(Join join, Plan left, Plan right, JoinKind kind) =>
        SelfJoin.HasShared(left, right) ? new Project(join, [.. SelfJoin.Marked(join.Output, left, right, kind)]) : join;

    // A cross join with a condition is an inner one.
    private static JoinKind WithCondition(JoinKind kind) => kind == JoinKind.Cross ? JoinKind.Inner : kind;

    private static Expression Key(JoinKind kind, (Attribute Left, Attribute Right) pair, Scope joined) => kind switch
    {
        JoinKind.RightOuter => joined.Find(pair.Right),
        JoinKind.FullOuter => new Alias(
            FunctionCatalog.Bind(new FunctionCall("coalesce", []), [joined.Find(pair.Left), joined.Find(pair.Right)]), pair.Left.Name, Plan.NextId()),
        _ => joined.Find(pair.Left),
    };

    private static Expression Equal(Expression left, Expression right) => FunctionCatalog.Bind(new FunctionCall("=", []), [left, right]);

    private static Expression Both(Expression left, Expression right) => FunctionCatalog.Bind(new FunctionCall("and", []), [left, right]);

    // A frame joined with itself: the columns that both sides have get new ids on the right, so that the sides can be told apart.
    private static Plan Apart(Plan left, Plan right)
    {
        var taken = left.Output.Select(column => column.Id).ToHashSet();
        return right.Output.Any(column => taken.Contains(column.Id))
            ? Requalified(new Project(right, [.. right.Output.Select(column => taken.Contains(column.Id) ? (Expression)new Alias(column, column.Name, Plan.NextId()) : column)]), right)
            : right;
    }

    private static Plan Requalified(Project copy, Plan original) =>
        original.Output.Select(column => column.Qualifier).Distinct().ToList() is [{ } name] ? new Named(copy, name) : copy;
}
