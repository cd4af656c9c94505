using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Etl.Jobs.Sample.Files;

internal sealed partial class CsvFile
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>An empty field: null.</summary>
    public CsvFile Null()
    {
        _filling[_length++] = (byte)',';
        return this;
    }

    /// <summary>An integer.</summary>
    public CsvFile Integer(long value)
    {
        Digits(value);
        return Null();
    }

    /// <summary>A 0 or 1.</summary>
    public CsvFile Flag(bool value)
    {
        _filling[_length++] = value ? (byte)'1' : (byte)'0';
        return Null();
    }

    /// <summary>A number with two decimals, given in hundredths.</summary>
    public CsvFile Cents(long value) => Decimal(value, 100, 2);

    /// <summary>A number with three decimals, given in thousandths.</summary>
    public CsvFile Thousandths(long value) => Decimal(value, 1_000, 3);

    /// <summary>A number with six decimals, given in millionths.</summary>
    public CsvFile Millionths(long value) => Decimal(value, 1_000_000, 6);

    /// <summary>A field whose bytes are known.</summary>
    public CsvFile Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_filling.AsSpan(_length));
        _length += value.Length;
        return Null();
    }

    /// <summary>A date as yyyy-MM-dd.</summary>
    public CsvFile Date(DateOnly value)
    {
        Padded(value.Year, 4);
        _filling[_length++] = (byte)'-';
        Padded(value.Month, 2);
        _filling[_length++] = (byte)'-';
        Padded(value.Day, 2);
        return Null();
    }

    /// <summary>A time of day as HH:mm:ss, given in seconds.</summary>
    public CsvFile Time(int seconds)
    {
        Padded(seconds / 3600, 2);
        _filling[_length++] = (byte)':';
        Padded(seconds / 60 % 60, 2);
        _filling[_length++] = (byte)':';
        Padded(seconds % 60, 2);
        return Null();
    }

    /// <summary>A text, quoted as RFC 4180 says where it must be. A row's texts together stay well below 1 KB.</summary>
    public CsvFile Text(string value) =>
        Raw(value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value);

    private CsvFile Raw(string value)
    {
        _length += Encoding.UTF8.GetBytes(value, _filling.AsSpan(_length));
        return Null();
    }

    private CsvFile Decimal(long value, int unit, int places)
    {
        if (value < 0)
        {
            _filling[_length++] = (byte)'-';
            value = -value;
        }
        Digits(value / unit);
        _filling[_length++] = (byte)'.';
        Padded((int)(value % unit), places);
        return Null();
    }

    private void Digits(long value)
    {
        if ((ulong)value < 10)
        {
            _filling[_length++] = (byte)('0' + value);
            return;
        }
        Utf8Formatter.TryFormat(value, _filling.AsSpan(_length), out var written);
        _length += written;
    }

    private void Padded(int value, int width)
    {
        for (var place = _length + width - 1; place >= _length; place--)
        {
            _filling[place] = (byte)('0' + (value % 10));
            value /= 10;
        }
        _length += width;
    }
}
