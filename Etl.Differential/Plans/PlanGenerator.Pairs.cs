using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Differential.Plans;

/// <content>Joins and unions.</content>
internal sealed partial class PlanGenerator
{
    private static readonly string[] JoinKinds = ["inner", "left", "right", "full", "left_semi", "left_anti"];

    private static readonly string[] Hints = ["broadcast", "merge", "shuffle_hash", "shuffle_replicate_nl"];

    private Draft Join(Draft left, int depth)
    {
        var right = Apart(left, Frame(depth));
        if (left.MostRows * right.MostRows > MostJoinedRows)
        {
            return left;
        }

        return choices.Next(8) switch
        {
            6 => Joined(left, right, left.Frame.CrossJoin(right.Frame), 0),
            7 => UsingKey(left, right),
            _ => Joined(left, right, left.Frame.Join(Hinted(right.Frame), JoinCondition(left, right), choices.Pick(JoinKinds)), 0),
        };
    }

    private DataFrame Hinted(DataFrame frame) => choices.Chance(15) ? frame.Hint(choices.Pick(Hints)) : frame;

    // Frames made from each other share columns, which a condition could not tell apart.
    private Draft Apart(Draft left, Draft right)
    {
        var taken = left.Items.Select(item => item.Attribute.Id).ToHashSet();
        return right.Items.Any(item => taken.Contains(item.Attribute.Id))
            ? right.After(right.Frame.Select([.. right.Items.Select(item => item.Column.As(Name()))]), right.Items.Select(item => item.Bound))
            : right;
    }

    private Column JoinCondition(Draft left, Draft right)
    {
        if (choices.Chance(10))
        {
            return Expressions(left.Items.Concat(right.Items)).Condition(2);
        }

        var kind = choices.Pick(Kinds.All);
        var (own, other) = (Expressions(left.Items).Of(kind, 1), Expressions(right.Items).Of(kind, 1));
        var equal = choices.Chance(20) ? own.Column.EqNullSafe(other.Column) : own.Column == other.Column;
        return choices.Chance(25) ? equal & Expressions(left.Items.Concat(right.Items)).Condition(1) : equal;
    }

    private Draft UsingKey(Draft left, Draft right)
    {
        var key = choices.Pick(left.Items);
        var kind = Kinds.Of(key.Attribute.Type);
        if (right.Items.FirstOrDefault(item => Kinds.Of(item.Attribute.Type) == kind && !item.IsApproximate) is not { } other || key.IsApproximate)
        {
            return left;
        }

        var renamed = right.Frame.Select([.. right.Items.Select(item => item.Column.As(item == other ? key.Attribute.Name : Name()))]);
        var frame = left.Frame.Join(renamed, [key.Attribute.Name], choices.Pick(JoinKinds));
        return Joined(left, right.After(renamed, right.Items.Select(item => item.Bound)), frame, Math.Max(key.Bound, other.Bound));
    }

    private static Draft Joined(Draft left, Draft right, DataFrame frame, double keyBound)
    {
        var both = left with { Items = [.. left.Items, .. right.Items] };
        return both.After(frame, keyBound).Repeated(Math.Max(left.MostRows, 1) * Math.Max(right.MostRows, 1));
    }

    private Draft Union(Draft left, int depth)
    {
        var (right, bounds) = Alike(left, depth);
        var united = left.Frame.Union(right.Frame);
        return bounds.Zip(united.Plan.Output, (bound, column) => Kinds.Fits(column.Type, bound)).All(fits => fits)
            ? left.After(united, bounds).Repeated(left.MostRows + right.MostRows)
            : left;
    }

    private Draft Compared(Draft left, int depth)
    {
        if (!left.IsExact)
        {
            return left;
        }

        var (right, bounds) = Alike(left, depth);
        return left.After(choices.Next(4) switch
        {
            0 => left.Frame.Intersect(right.Frame),
            1 => left.Frame.Except(right.Frame),
            2 => left.Frame.IntersectAll(right.Frame),
            _ => left.Frame.ExceptAll(right.Frame),
        }, bounds).Repeated(left.MostRows);
    }

    // The right side takes the shape of the left one.
    private (Draft Right, List<double> Bounds) Alike(Draft left, int depth)
    {
        var right = Frame(depth);
        var expressions = Expressions(right.Items);
        var columns = left.Items.Select(item => expressions.Like(item.Attribute.Type, 1)).ToList();
        return (
            right with { Frame = right.Frame.Select([.. columns.Select(column => column.Column.As(Name()))]) },
            [.. left.Items.Zip(columns, (item, column) => Math.Max(item.Bound, column.Bound))]);
    }
}
