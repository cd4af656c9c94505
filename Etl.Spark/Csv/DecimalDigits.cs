using System.Globalization;
using System.Numerics;
using Etl.DataFrames.Types;

namespace Etl.Spark.Csv;

/// <summary>Counts the digits of decimal numbers as they are written: Spark itself rounds what does not fit.</summary>
internal static class DecimalDigits
{
    /// <summary>The digits from the first that is not zero to the last that is not zero.</summary>
    public static string Significant(string text) => $"trim(BOTH '0' FROM {Digits(text)})";

    /// <summary>How many zeros stand behind them in the number times 10 to the power of the scale; below 0 where digits would be lost.</summary>
    public static string Shift(string text, int scale) => string.Create(
        CultureInfo.InvariantCulture, $"({Exponent(text)} + {scale} + {TrailingZeros(text)} - {Decimals(text)})");

    /// <summary>An unscaled number as a constant.</summary>
    public static string Literal(Int128 unscaled, DecimalType type)
    {
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(type.Scale + 1, '0');
        var sign = unscaled < 0 ? "-" : "";
        return $"CAST('{sign}{digits[..^type.Scale]}.{digits[^type.Scale..]}' AS {type.SimpleString})";
    }

    private static string Mantissa(string text) => $"regexp_extract({text}, '[0-9.]++', 0)";

    private static string Digits(string text) => $"replace({Mantissa(text)}, '.', '')";

    private static string TrailingZeros(string text) => $"(length({Digits(text)}) - length(trim(TRAILING '0' FROM {Digits(text)})))";

    private static string Decimals(string text) =>
        $"IF(instr({Mantissa(text)}, '.') = 0, 0, length({Mantissa(text)}) - instr({Mantissa(text)}, '.'))";

    private static string Exponent(string text) => $"coalesce(try_cast(regexp_extract({text}, '[eE](.*)', 1) AS INT), 0)";
}
