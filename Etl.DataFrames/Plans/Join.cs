using Etl.DataFrames.Plans.Expressions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Plans;

/// <summary>How rows of two relations meet.</summary>
internal enum JoinKind
{
    Inner,
    Cross,
    LeftOuter,
    RightOuter,
    FullOuter,
    LeftSemi,
    LeftAnti,
}

/// <summary>Pairs of rows for which the condition is true; the outer kinds add the rows without a partner.</summary>
internal sealed record Join(Plan Left, Plan Right, JoinKind Kind, Expression? Condition) : Plan
{
    public override EquatableArray<Attribute> Output { get; } = Columns(Left, Right, Kind);

    protected override EquatableArray<Plan> FindChildren() => [Left, Right];

    private static EquatableArray<Attribute> Columns(Plan left, Plan right, JoinKind kind)
    {
        if (kind is JoinKind.LeftSemi or JoinKind.LeftAnti)
        {
            return left.Output;
        }

        var leftMayMiss = kind is JoinKind.RightOuter or JoinKind.FullOuter;
        var rightMayMiss = kind is JoinKind.LeftOuter or JoinKind.FullOuter;
        return
        [
            .. left.Output.Select(column => column with { IsNullable = column.Nullable || leftMayMiss }),
            .. right.Output.Select(column => column with { IsNullable = column.Nullable || rightMayMiss }),
        ];
    }
}
