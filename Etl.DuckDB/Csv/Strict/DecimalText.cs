namespace Etl.DuckDB.Csv.Strict;

/// <summary>What came of reading a decimal number.</summary>
internal enum DecimalOutcome
{
    Good,
    NotANumber,
    NeedsRounding,
    TooLarge,
}

/// <summary>Reads any decimal number of the strict grammar exactly: sign, digits with at most one point, exponent of up to three digits.</summary>
internal static class DecimalText
{
    private const int MaxDigits = 38;

    /// <summary>10 to the power of the index, 0 to 38.</summary>
    public static readonly Int128[] PowersOfTen = CreatePowers();

    /// <param name="text">The field.</param>
    /// <param name="precision">Digits allowed in all.</param>
    /// <param name="scale">Digits after the point.</param>
    /// <param name="value">The number times 10 to the power of <paramref name="scale"/>.</param>
    public static DecimalOutcome Read(ReadOnlySpan<byte> text, int precision, int scale, out Int128 value)
    {
        value = 0;
        if (!DecimalParts.TrySplit(text, out var parts))
        {
            return DecimalOutcome.NotANumber;
        }

        var digits = new Significand(parts.Whole, parts.Fraction);
        if (digits.Count == 0)
        {
            return DecimalOutcome.Good;
        }

        var shift = parts.Exponent + scale + digits.TrailingZeros - parts.Fraction.Length;
        if (shift < 0)
        {
            return DecimalOutcome.NeedsRounding;
        }

        if (digits.Count + shift > Math.Min(precision, MaxDigits))
        {
            return DecimalOutcome.TooLarge;
        }

        value = digits.Value() * PowersOfTen[shift] * (parts.Negative ? -1 : 1);
        return DecimalOutcome.Good;
    }

    private static Int128[] CreatePowers()
    {
        var powers = new Int128[MaxDigits + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
