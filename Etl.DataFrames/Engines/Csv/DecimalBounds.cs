using Etl.DataFrames.Types;

namespace Etl.DataFrames.Engines.Csv;

/// <summary>The unscaled values that a decimal column allows, by its type and its rules.</summary>
internal readonly record struct DecimalBounds(Int128 Minimum, Int128 Maximum)
{
    public static DecimalBounds Of(DecimalType type, FieldRange range)
    {
        var largest = (Int128)System.Numerics.BigInteger.Pow(10, type.Precision) - 1;
        var minimum = range.Minimum is { } low ? Unscaled(low, type.Scale, roundUp: true) : -largest;
        var maximum = range.Maximum is { } high ? Unscaled(high, type.Scale, roundUp: false) : largest;
        return new(Int128.Max(minimum, -largest), Int128.Min(maximum, largest));
    }

    public bool Contain(Int128 value) => value >= Minimum && value <= Maximum;

    // A bound has at most 28 digits, a scale at most 38: more than an Int128 can hold, and then more than any value of the column.
    private static Int128 Unscaled(decimal bound, int scale, bool roundUp)
    {
        var whole = decimal.Floor(bound);
        var unscaled = (System.Numerics.BigInteger)whole * System.Numerics.BigInteger.Pow(10, scale);
        var places = Math.Min(scale, 28);
        var fraction = (bound - whole) * (decimal)System.Numerics.BigInteger.Pow(10, places);
        unscaled += (System.Numerics.BigInteger)(roundUp ? decimal.Ceiling(fraction) : decimal.Floor(fraction))
            * System.Numerics.BigInteger.Pow(10, scale - places);
        return Int128.CreateSaturating(unscaled);
    }
}
