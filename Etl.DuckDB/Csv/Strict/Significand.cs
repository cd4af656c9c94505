namespace Etl.DuckDB.Csv.Strict;

/// <summary>The digits of a number from the first that is not zero to the last that is not zero.</summary>
internal readonly ref struct Significand
{
    private readonly ReadOnlySpan<byte> _whole;
    private readonly ReadOnlySpan<byte> _fraction;

    public Significand(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction)
    {
        _whole = whole.TrimStart((byte)'0');
        _fraction = _whole.IsEmpty ? fraction.TrimStart((byte)'0') : fraction;
        TrailingZeros = _fraction.Length - _fraction.TrimEnd((byte)'0').Length;
        _fraction = _fraction[..^TrailingZeros];
        if (_fraction.IsEmpty)
        {
            var trimmed = _whole.TrimEnd((byte)'0');
            TrailingZeros += _whole.Length - trimmed.Length;
            _whole = trimmed;
        }
    }

    public int Count => _whole.Length + _fraction.Length;

    /// <summary>Zeros cut off at the end.</summary>
    public int TrailingZeros { get; }

    /// <summary>The digits as one number; <see cref="Count"/> may not be above 38.</summary>
    public Int128 Value() => Append(Append(0, _whole), _fraction);

    private static Int128 Append(Int128 value, ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
