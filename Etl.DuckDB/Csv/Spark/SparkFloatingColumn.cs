using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>A binary floating-point number as Java parses it: white space around it and a final <c>d</c> or <c>f</c> do not matter.</summary>
internal sealed unsafe class SparkFloatingColumn<T>(SparkOptions options) : SparkColumn
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("+-.0123456789eE"u8);

    private readonly byte[] _nan = Encoding.UTF8.GetBytes(options.NanValue);
    private readonly byte[] _negative = Encoding.UTF8.GetBytes(options.NegativeInf);
    private readonly byte[] _positive = Encoding.UTF8.GetBytes(options.PositiveInf);

    public override bool TryRead(ReadOnlySpan<byte> text, ColumnTarget target, int row) =>
        TryNamed(text, out ((T*)target.Data)[row]) || TryNumber(Trim(text), out ((T*)target.Data)[row]);

    private bool TryNamed(ReadOnlySpan<byte> text, out T value)
    {
        value = text.SequenceEqual(_nan) ? T.NaN : text.SequenceEqual(_negative) ? T.NegativeInfinity : T.PositiveInfinity;
        return !T.IsInfinity(value) || text.SequenceEqual(_negative) || text.SequenceEqual(_positive);
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out T value)
    {
        var negative = text is [(byte)'-', ..];
        var unsigned = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        if (unsigned.SequenceEqual("NaN"u8) || unsigned.SequenceEqual("Infinity"u8))
        {
            value = unsigned[0] == 'N' ? T.NaN : negative ? T.NegativeInfinity : T.PositiveInfinity;
            return true;
        }

        RefuseHexadecimal(unsigned);
        text = text.Length > 0 && "dDfF"u8.Contains(text[^1]) ? text[..^1] : text;
        value = default;
        return HasOnlyNumberBytes(text) && T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    // What .NET would take beyond Java: white space inside, and nothing else once the bytes are these.
    private static bool HasOnlyNumberBytes(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(NumberBytes);

    private static void RefuseHexadecimal(ReadOnlySpan<byte> text)
    {
        if (text.Length > 1 && text[0] == '0' && "xX"u8.Contains(text[1]) && text.IndexOfAny((byte)'p', (byte)'P') > 0)
        {
            throw new Etl.DataFrames.UnsupportedOperationException(
                "duckdb", $"the hexadecimal number '{Encoding.UTF8.GetString(text)}' in a CSV file", "Read the column as text.");
        }
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && text[0] <= ' ')
        {
            text = text[1..];
        }

        while (text.Length > 0 && text[^1] <= ' ')
        {
            text = text[..^1];
        }

        return text;
    }
}
