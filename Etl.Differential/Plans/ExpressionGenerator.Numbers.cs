using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Differential.Plans;

/// <content>Numbers.</content>
internal sealed partial class ExpressionGenerator
{
    private static readonly int[] Places = [0, 1, 2, -1, 3, -2, 6, 10, -5, 20, -20];

    private Typed? Number(Kind kind, int depth) => choices.Next(8) switch
    {
        0 or 1 => Arithmetic(kind, depth),
        2 => Division(kind, depth),
        3 => Sign(kind, depth),
        4 => Rounded(kind, depth),
        5 => Converted(kind, depth),
        _ when kind is Kind.Int => WholeNumber(depth),
        _ when kind is Kind.Long => Shifted(kind, depth),
        _ => Arithmetic(kind, depth),
    };

    private Typed? Arithmetic(Kind kind, int depth)
    {
        var (left, right) = Operands(kind, depth);
        var (sum, product, larger) = (left.Bound + right.Bound, left.Bound * right.Bound, Math.Max(left.Bound, right.Bound));
        return choices.Next(3) switch
        {
            0 => Bind(left.Column + right.Column, sum, larger),
            1 => Bind(left.Column - right.Column, sum, larger),
            _ => Bind(left.Column * right.Column, product, larger),
        };
    }

    private Typed? Division(Kind kind, int depth)
    {
        var (left, right) = Operands(kind is Kind.Double && choices.Chance(50) ? Kind.Int : kind, depth);
        var divisor = isReckless && choices.Chance(50)
            ? right
            : right with { Column = When(right.Column != 0, right.Column) };
        var decimals = right.Type is DecimalType number ? number.Scale : 0;
        var quotient = Kinds.Of(left.Type) is Kind.Decimal || Kinds.Of(right.Type) is Kind.Decimal
            ? left.Bound * Math.Pow(10, decimals)
            : double.PositiveInfinity;
        return kind is Kind.Double or Kind.Decimal && choices.Next(2) == 0
            ? Bind(left.Column / divisor.Column, quotient, Math.Max(left.Bound, right.Bound))
            : Bind(left.Column % divisor.Column, right.Bound, Math.Max(left.Bound, right.Bound));
    }

    // The second operand may be of a narrower type, which the first one decides.
    private (Typed Left, Typed Right) Operands(Kind kind, int depth)
    {
        var other = choices.Chance(30) ? choices.Pick(Narrower(kind)) : kind;
        var (left, right) = (Of(kind, depth), Of(other, depth));
        return choices.Next(2) == 0 ? (left, right) : (right, left);
    }

    private static IReadOnlyList<Kind> Narrower(Kind kind) => kind switch
    {
        Kind.Double => Kinds.Numbers,
        Kind.Float => [Kind.Float],
        Kind.Decimal => [Kind.Decimal, .. Kinds.Whole],
        _ => [.. Kinds.Whole.Where(whole => whole.CompareWidth(kind) <= 0)],
    };

    private Typed? Sign(Kind kind, int depth)
    {
        var value = Of(kind, depth);
        return choices.Next(2) == 0 ? Bind(-value.Column, value.Bound) : Bind(Abs(value.Column), value.Bound);
    }

    private Typed? Rounded(Kind kind, int depth)
    {
        var (value, places) = (Of(kind, depth), choices.Pick(Places));
        var bound = value.Bound + Math.Pow(10, Math.Max(0, -places));
        return choices.Next(4) == 0 ? Bind(Round(value.Column), value.Bound + 1) : Bind(Round(value.Column, places), bound);
    }

    private Typed? Converted(Kind kind, int depth)
    {
        var value = Of(choices.Pick([.. Kinds.Numbers, Kind.Boolean, Kind.String, Kind.Timestamp]), depth);
        var type = choices.Pick(Kinds.TypesOf(kind));
        return value.Type switch
        {
            StringType when !isReckless => null,
            TimestampType => Bind(value.Column.Cast(type), value.Bound * 86_400),
            _ => Bind(value.Column.Cast(type), value.Bound + 1),
        };
    }

    private Typed? WholeNumber(int depth) => choices.Next(4) switch
    {
        0 => Bind(DateDiff(Of(Kind.Date, depth).Column, Of(Kind.Date, depth).Column), 4e6),
        1 => Bind(DatePart(Of(choices.Next(3) == 2 ? Kind.Timestamp : Kind.Date, depth).Column), 1e4),
        2 => Bind(Length(Of(choices.Pick([Kind.String, Kind.String, Kind.Binary, Kind.Long, Kind.Decimal]), depth).Column), 1e4),
        _ => Shifted(Kind.Int, depth),
    };

    private Typed? Shifted(Kind kind, int depth)
    {
        var value = Of(kind is Kind.Int ? choices.Pick([Kind.Int, Kind.Short, Kind.Byte]) : kind, depth);
        var bits = choices.Next(2) == 0 ? Lit(choices.Pick([0, 1, 2, 31, 32, 63, 64, -1])) : Of(Kind.Int, depth).Column;
        return Bind(ShiftLeft(value.Column, bits), kind is Kind.Int ? int.MaxValue : 9e18);
    }

    private Column DatePart(Column date) => choices.Next(5) switch
    {
        0 => Year(date),
        1 => Quarter(date),
        2 => Month(date),
        3 => DayOfMonth(date),
        _ => DayOfWeek(date),
    };
}
