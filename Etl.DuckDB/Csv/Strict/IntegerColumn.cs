using System.Numerics;
using System.Runtime.CompilerServices;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>A whole number: a sign perhaps, then 1 to 19 digits.</summary>
internal sealed unsafe class IntegerColumn<T>(StructField field) : StrictColumn(field)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly FieldRange _range = FieldRange.Of(field);
    private readonly long _minimum = Bound(Math.Ceiling(FieldRange.Of(field).Minimum ?? decimal.MinValue));
    private readonly long _maximum = Bound(Math.Floor(FieldRange.Of(field).Maximum ?? decimal.MaxValue));

    public override int Width => sizeof(T);

    protected override void ReadValues(in FieldRun run, void* data, Faults faults)
    {
        var values = (T*)data;
        for (var row = 0; row < run.Rows; row++)
        {
            var text = run.Start(row);
            var length = run.Length(row);
            var negative = length > 0 && *text == '-' ? 1 : 0;
            var good = Digits.TryWhole(text + negative, length - negative, out var value);
            value = (value ^ -negative) + negative;
            values[row] = good && value >= _minimum && value <= _maximum ? T.CreateTruncating(value) : ReadOther(row, run[row], faults);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T ReadOther(int row, ReadOnlySpan<byte> text, Faults faults)
    {
        if (TryNull(row, text, faults))
        {
            return T.Zero;
        }

        if (!TryParse(text, out var value))
        {
            faults.Add(row, this, "is not a whole number");
        }
        else if (value < Int128.CreateChecked(T.MinValue) || value > Int128.CreateChecked(T.MaxValue))
        {
            faults.Add(row, this, $"is out of range for {TypeName}");
        }
        else if (value < _minimum || value > _maximum)
        {
            faults.Add(row, this, _range.Describe());
        }

        return T.CreateTruncating(value);
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out Int128 value)
    {
        value = 0;
        var digits = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        if (digits.Length is 0 or > 19 || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        value = text[0] == '-' ? -value : value;
        return true;
    }

    private static long Bound(decimal value) => value switch
    {
        var low when low <= decimal.CreateChecked(T.MinValue) => long.CreateChecked(T.MinValue),
        var high when high >= decimal.CreateChecked(T.MaxValue) => long.CreateChecked(T.MaxValue),
        _ => (long)value,
    };
}
