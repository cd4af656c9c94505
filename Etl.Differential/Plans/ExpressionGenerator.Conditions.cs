using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Differential.Plans;

/// <content>Conditions.</content>
internal sealed partial class ExpressionGenerator
{
    private static readonly string[][] TextLists = [[], ["a"], ["a", "", "b "], ["é", "e\u0301", "\\", "'"]];
    private static readonly long[][] LongLists = [[1], [0, long.MaxValue], [2, 3, 2]];
    private static readonly decimal[][] DecimalLists = [[1], [0.5m, 2], [1.10m, 0.001m]];
    private static readonly int[][] IntLists = [[1], [], [0, int.MinValue], [1, 2, 3]];

    private Typed? Test(int depth) => choices.Next(10) switch
    {
        0 or 1 or 2 or 3 => Comparison(depth),
        4 => Bind(Of(Kind.Boolean, depth).Column & Of(Kind.Boolean, depth).Column, 1),
        5 => Bind(Of(Kind.Boolean, depth).Column | Of(Kind.Boolean, depth).Column, 1),
        6 => Bind(Not(Of(Kind.Boolean, depth).Column), 1),
        7 => Bind(choices.Next(2) == 0 ? Any(depth).Column.IsNull() : Any(depth).Column.IsNotNull(), 1),
        8 => Listed(depth),
        _ => Bind(Of(choices.Pick(Kinds.Numbers), depth).Column.Cast("boolean"), 1),
    };

    private Typed? Comparison(int depth)
    {
        var kind = choices.Pick(Kinds.All);
        var (left, right) = choices.Chance(10) ? (ArrayOf(kind, depth), ArrayOf(kind, depth)) : (Of(kind, depth), Of(Similar(kind), depth));
        object other = kind is Kind.Date && choices.Chance(20) ? "2024-02-28" : right.Column;
        return Bind(Compared(left.Column, other), 1, Math.Max(left.Bound, right.Bound));
    }

    private Column Compared(Column left, object right) => choices.Next(8) switch
    {
        0 => left == right,
        1 => left < right,
        2 => left <= right,
        3 => left > right,
        4 => left >= right,
        5 => left != right,
        6 => left.EqNullSafe(right),
        _ => left.Between(left, right),
    };

    private Typed? Listed(int depth)
    {
        var value = Of(choices.Pick([Kind.Int, Kind.String, Kind.Long, Kind.Decimal, Kind.Double]), depth);
        var column = Kinds.Of(value.Type) switch
        {
            Kind.String => value.Column.IsIn(choices.Pick(TextLists)),
            Kind.Long => value.Column.IsIn(choices.Pick(LongLists)),
            Kind.Decimal => value.Column.IsIn(choices.Pick(DecimalLists)),
            _ => value.Column.IsIn(choices.Pick(IntLists)),
        };
        return Bind(column, 1, Math.Max(value.Bound, int.MaxValue));
    }
}
