namespace Etl.DuckDB.Csv.Strict;

/// <summary>The pieces of a decimal number as it is written.</summary>
internal readonly ref struct DecimalParts
{
    public bool Negative { get; private init; }

    public ReadOnlySpan<byte> Whole { get; private init; }

    public ReadOnlySpan<byte> Fraction { get; private init; }

    public int Exponent { get; private init; }

    public static bool TrySplit(ReadOnlySpan<byte> text, out DecimalParts parts)
    {
        parts = default;
        var negative = text is [(byte)'-', ..];
        text = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        var mark = text.IndexOfAny((byte)'e', (byte)'E');
        var exponent = 0;
        if (mark >= 0 && !TryExponent(text[(mark + 1)..], out exponent))
        {
            return false;
        }

        var number = mark >= 0 ? text[..mark] : text;
        var point = number.IndexOf((byte)'.');
        var whole = point >= 0 ? number[..point] : number;
        var fraction = point >= 0 ? number[(point + 1)..] : default;
        parts = new DecimalParts { Negative = negative, Whole = whole, Fraction = fraction, Exponent = exponent };
        return whole.Length + fraction.Length > 0 && AreDigits(whole) && AreDigits(fraction);
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        var digits = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        if (digits.Length is 0 or > 3 || !AreDigits(digits))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            exponent = (exponent * 10) + digit - '0';
        }

        exponent = text[0] == '-' ? -exponent : exponent;
        return true;
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
