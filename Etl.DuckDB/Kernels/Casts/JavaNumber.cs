using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Etl.DuckDB.Kernels.Casts;

/// <summary>Numbers with a floating point as Java reads them.</summary>
internal static partial class JavaNumber
{
    /// <summary>The digits of a number that Java reads, without the letter behind it; null if it reads none.</summary>
    public static string? Digits(string text) => DecimalForm().Match(text) is { Success: true } plain ? plain.Groups[1].Value
        : HexForm().Match(text) is { Success: true } hex ? FromHex(hex)
        : null;

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
