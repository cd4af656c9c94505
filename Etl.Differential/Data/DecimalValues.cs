using System.Data.SqlTypes;
using System.Globalization;
using System.Numerics;
using Etl.DataFrames.Types;

namespace Etl.Differential.Data;

/// <summary>Decimals at the edges of their type, and small ones.</summary>
internal static class DecimalValues
{
    public static IReadOnlyList<object> Nasty(DecimalType type)
    {
        var largest = BigInteger.Pow(10, type.Precision) - 1;
        BigInteger[] all = [0, 1, -1, largest, -largest, largest / 2, largest / 2 + 1, largest / 3, 5, -5, 25, BigInteger.Pow(10, type.Precision - 1)];
        return [.. all.Where(digits => BigInteger.Abs(digits) <= largest).Distinct().Select(digits => (object)Of(digits, type.Scale))];
    }

    /// <summary>A number of few digits before the point, and any after it.</summary>
    public static SqlDecimal Tame(DecimalType type, int whole, int fraction)
    {
        var digits = whole * BigInteger.Pow(10, type.Scale) + (type.Scale == 0 ? 0 : fraction % (int)BigInteger.Min(BigInteger.Pow(10, type.Scale), 10_000));
        return Of(BigInteger.Remainder(digits, BigInteger.Pow(10, type.Precision)), type.Scale);
    }

    private static SqlDecimal Of(BigInteger digits, int scale)
    {
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return SqlDecimal.Parse($"{(digits.Sign < 0 ? "-" : "")}{text[..^scale]}{(scale > 0 ? "." : "")}{text[^scale..]}");
    }
}
