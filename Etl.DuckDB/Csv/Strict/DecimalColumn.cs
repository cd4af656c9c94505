using System.Numerics;
using System.Runtime.CompilerServices;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>A decimal of at most 18 digits, kept in 16, 32 or 64 bits.</summary>
internal sealed unsafe class DecimalColumn<T> : StrictColumn
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly DecimalReader _reader;
    private readonly long _minimum;
    private readonly long _maximum;
    private readonly long[] _factors = new long[18];
    private readonly long[] _limits = new long[18];

    public DecimalColumn(StructField field, DecimalType type)
        : base(field)
    {
        _reader = new DecimalReader(field, type);
        (_minimum, _maximum) = ((long)_reader.Bounds.Minimum, (long)_reader.Bounds.Maximum);
        var largest = DecimalText.PowersOfTen[type.Precision] - 1;
        for (var decimals = -1; decimals < _factors.Length - 1; decimals++)
        {
            var missing = type.Scale - Math.Max(decimals, 0);
            _factors[decimals + 1] = missing >= 0 ? (long)DecimalText.PowersOfTen[missing] : 0;
            _limits[decimals + 1] = missing >= 0 ? (long)(largest / DecimalText.PowersOfTen[missing]) : -1;
        }
    }

    public override int Width => sizeof(T);

    protected override void ReadValues(in FieldRun run, void* data, Faults faults)
    {
        var values = (T*)data;
        for (var row = 0; row < run.Rows; row++)
        {
            var text = run.Start(row);
            var length = run.Length(row);
            var negative = length > 0 && *text == '-' ? 1 : 0;
            var good = Digits.TryDecimal(text + negative, length - negative, out var value, out var decimals);
            good &= value <= _limits[decimals + 1];
            value = ((value * _factors[decimals + 1]) ^ -negative) + negative;
            values[row] = good && value >= _minimum && value <= _maximum ? T.CreateTruncating(value) : ReadOther(row, run[row], faults);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private T ReadOther(int row, ReadOnlySpan<byte> text, Faults faults) =>
        TryNull(row, text, faults) ? T.Zero : T.CreateTruncating(_reader.Read(this, row, text, faults));
}
