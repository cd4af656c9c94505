using System.Globalization;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Personal data: masked, and numbers that end in a check digit.</summary>
internal static class Masking
{
    /// <summary>The text with a character in place of each capital, small letter, digit and anything else; null in place of one keeps them.</summary>
    public static object? Mask(object?[] values) => values[0] is not string text ? null : string.Create(text.Length, values, static (masked, given) =>
    {
        for (var i = 0; i < masked.Length; i++)
        {
            var c = ((string)given[0]!)[i];
            var kind = char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.UppercaseLetter => 1,
                UnicodeCategory.LowercaseLetter => 2,
                UnicodeCategory.DecimalDigitNumber => 3,
                _ => 4,
            };
            masked[i] = given[kind] is string { Length: 1 } mask ? mask[0] : c;
        }
    });

    /// <summary>Whether the last digit is the one that Luhn's method gives for those before it.</summary>
    public static bool IsLuhnNumber(string text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(text[^(i + 1)]);
            if (digit < 0)
            {
                return false;
            }

            var counted = i % 2 == 1 ? digit * 2 : digit;
            sum += counted > 9 ? counted - 9 : counted;
        }

        return text.Length > 0 && sum % 10 == 0;
    }
}
