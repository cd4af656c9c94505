using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Etl.DuckDB.Kernels.Casts;

/// <summary>Numbers with a floating point as Java reads and writes them.</summary>
internal static partial class JavaNumber
{
    /// <summary>The digits of a number that Java reads, without the letter behind it; null if it reads none.</summary>
    public static string? Digits(string text) => DecimalForm().Match(text) is { Success: true } plain ? plain.Groups[1].Value
        : HexForm().Match(text) is { Success: true } hex ? FromHex(hex)
        : null;

    /// <summary>A number as java.lang.Double writes it: with one decimal at least, and with an exponent from 1E7 on and below 1E-3.</summary>
    public static string Text(double value) => Text(value, TwoDigits(value) ?? value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A number as java.lang.Float writes it.</summary>
    public static string Text(float value) =>
        Text(value, value is float.Epsilon or -float.Epsilon ? value > 0 ? "1.4E-45" : "-1.4E-45" : value.ToString("R", CultureInfo.InvariantCulture));

    // Java writes two digits at least, and takes the two that are nearest: 4.9E-324, where 5E-324 would do.
    private static string? TwoDigits(double value) => Math.Abs(value) is > 0 and < 1e-300
        && value.ToString("E1", CultureInfo.InvariantCulture) is var text && double.Parse(text, CultureInfo.InvariantCulture).Equals(value)
        ? text
        : null;

    private static string Text(double value, string shortest)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        var (sign, digits, exponent) = Parts(shortest);
        var magnitude = Math.Abs(value);
        if (magnitude is 0)
        {
            return $"{sign}0.0";
        }

        if (magnitude is < 1e-3 or >= 1e7)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{(digits.Length > 1 ? digits[1..] : "0")}E{exponent}");
        }

        return exponent < 0
            ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : $"{sign}{digits.PadRight(exponent + 1, '0')[..(exponent + 1)]}.{(digits.Length > exponent + 1 ? digits[(exponent + 1)..] : "0")}";
    }

    // The digits without zeros around them, and the exponent of the first.
    private static (string Sign, string Digits, int Exponent) Parts(string shortest)
    {
        var sign = shortest.StartsWith('-') ? "-" : "";
        var parts = shortest.TrimStart('-').Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is var at and >= 0 ? at : parts[0].Length;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) + point - 1 - zeros;
        return (sign, digits.Trim('0') is { Length: > 0 } significant ? significant : "0", exponent);
    }

    // Every such number is a whole number of some power of two, and so a decimal: as text, it is rounded once.
    private static string FromHex(Match hex)
    {
        var fraction = hex.Groups["fraction"].Value;
        var mantissa = BigInteger.Parse($"0{hex.Groups["whole"].Value}{fraction}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var exponent = Math.Clamp(long.Parse(hex.Groups["exponent"].Value, CultureInfo.InvariantCulture), -5000, 5000) - (4 * fraction.Length);
        var (digits, scale) = exponent >= 0
            ? (mantissa << (int)exponent, 0L)
            : (mantissa * BigInteger.Pow(5, (int)-exponent), exponent);
        return string.Create(CultureInfo.InvariantCulture, $"{hex.Groups["sign"].Value}{digits}E{scale}");
    }

    [GeneratedRegex(@"^([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[dDfF]?\z")]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"^(?<sign>[+-]?)0[xX](?=\.?[0-9a-fA-F])(?<whole>[0-9a-fA-F]*)\.?(?<fraction>[0-9a-fA-F]*)[pP](?<exponent>[+-]?[0-9]{1,9})[dDfF]?\z")]
    private static partial Regex HexForm();
}
