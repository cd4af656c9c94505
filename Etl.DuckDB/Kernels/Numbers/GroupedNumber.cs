using System.Globalization;
using System.Numerics;
using System.Text;
using Etl.DataFrames;
using Etl.DuckDB.Kernels.Casts;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Numbers as java.text.DecimalFormat writes them with commas between thousands: halves go to the even neighbour.</summary>
internal static class GroupedNumber
{
    /// <summary>The text, or null for a negative number of decimals.</summary>
    public static string? Format(object number, int decimals) => decimals < 0 ? null : number switch
    {
        float value => Floating(value, decimals),
        double value => Floating(value, decimals),
        ExactDecimal value => Written(value, decimals, value.Unscaled.Sign < 0),
        _ => Convert.ToInt64(number, null) is var whole ? Written(new ExactDecimal(whole, 0), decimals, whole < 0) : null,
    };

    private static string Floating(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "\u221E" : "-\u221E";
        }

        // Digits that are cut off are those of the exact value; those that are kept are those that Java writes.
        var written = TextNumbers.Decimal(NumberText.Of(Math.Abs(value)))!.Value;
        return Written(written.Scale <= decimals ? written : Exact(Math.Abs(value)), decimals, double.IsNegative(value));
    }

    private static string Written(ExactDecimal number, int decimals, bool isNegative)
    {
        var digits = BigInteger.Abs(number.AtScaleHalfEven(decimals)).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var text = new StringBuilder(digits[..^decimals]);
        for (var i = text.Length - 3; i > 0; i -= 3)
        {
            text.Insert(i, ',');
        }

        return $"{(isNegative ? "-" : "")}{text}{(decimals == 0 ? "" : ".")}{digits[^decimals..]}";
    }

    // A double is a whole number of some power of two.
    private static ExactDecimal Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var power = Math.Max(exponent, 1) - 1075;
        return power >= 0 ? new ExactDecimal(mantissa << power, 0) : new ExactDecimal(mantissa * BigInteger.Pow(5, -power), -power);
    }
}
