using static Etl.Differential.Shapes.Slots;

namespace Etl.Differential.Shapes;

/// <summary>Functions on numbers and bits, and choices between values.</summary>
internal static class NumberShapes
{
    public static IReadOnlyList<FunctionShape> All { get; } =
    [
        new("bround", [Number, One(Constants.Places)], 1, true),
        new("ceil", [Number], 1, true),
        new("floor", [Number], 1, true),
        new("positive", [Number], 1, false),
        new("pmod", [Subject, Subject], 2, true),
        .. new[] { "try_add", "try_subtract", "try_multiply", "try_divide" }.Select(name => new FunctionShape(name, [Number, Number], 2, false)),
        new("factorial", [Small(Constants.Counts)], 1, false),
        new("width_bucket", [Fraction, Fraction, Fraction, One(3L, 1L, 10L, 0L, -1L)], 4, true),
        new("bitwise_not", [Whole], 1, false),
        new("bit_count", [Whole], 1, false),
        .. new[] { "&", "|", "^" }.Select(sign => new FunctionShape(sign, [Whole, Whole], 2, false)),
        .. new[] { "shiftright", "shiftrightunsigned" }.Select(name => new FunctionShape(name, [IntOrLong, Mostly(Plans.Kind.Int, Constants.Positions)], 2, false)),
        new("nvl", [Subject, Subject], 2, false),
        new("nvl2", [Any, Subject, Subject], 3, false),
        new("nullif", [Subject, Subject], 2, false),
        new("nanvl", [Fraction, Fraction], 2, false),
        new("isnan", [Fraction], 1, false),
        .. new[] { "greatest", "least" }.Select(name => new FunctionShape(name, [Subject, Subject, Subject], 2, false)),
    ];
}
