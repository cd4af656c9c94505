using System.Globalization;

namespace Etl.DataFrames;

/// <summary>Numbers with a floating point as Java writes them.</summary>
internal static class NumberText
{
    /// <summary>A number as java.lang.Double writes it: with one decimal at least, and with an exponent from 1E7 on and below 1E-3.</summary>
    public static string Of(double value) => Special(value) ?? Of(value, JavaDigits.Of(value));

    /// <summary>A number as java.lang.Float writes it.</summary>
    public static string Of(float value) => Special(value) ?? Of(value, JavaDigits.Of(value));

    private static string? Special(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        0 => double.IsNegative(value) ? "-0.0" : "0.0",
        _ => null,
    };

    private static string Of(double value, (string Digits, int Exponent) written)
    {
        var sign = value < 0 ? "-" : "";
        var (digits, exponent) = (written.Digits.TrimEnd('0'), written.Exponent);
        if (exponent is < -3 or >= 7)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
        }

        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : $"{sign}{digits.PadRight(exponent + 1, '0')[..(exponent + 1)]}.{(digits.Length > exponent + 1 ? digits[(exponent + 1)..] : "0")}";
    }
}
