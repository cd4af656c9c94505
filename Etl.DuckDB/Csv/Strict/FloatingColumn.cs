using System.Globalization;
using System.Numerics;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>A binary floating-point number, written as a decimal one; never NaN or infinite.</summary>
internal sealed unsafe class FloatingColumn<T>(StructField field) : StrictColumn(field)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FieldRange _range = FieldRange.Of(field);

    public override int Width => sizeof(T);

    protected override void ReadValues(in FieldRun run, void* data, Faults faults)
    {
        var values = (T*)data;
        for (var row = 0; row < run.Rows; row++)
        {
            values[row] = TryNull(row, run[row], faults) ? T.Zero : ReadValue(row, run[row], faults);
        }
    }

    private T ReadValue(int row, ReadOnlySpan<byte> text, Faults faults)
    {
        if (!DecimalParts.TrySplit(text, out _))
        {
            faults.Add(row, this, "is not a number");
            return T.Zero;
        }

        var value = T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!T.IsFinite(value))
        {
            faults.Add(row, this, $"is out of range for {TypeName}");
        }
        else if (!_range.IsOpen && !IsInRange(double.CreateSaturating(value)))
        {
            faults.Add(row, this, _range.Describe());
        }

        return value;
    }

    private bool IsInRange(double value) =>
        (_range.Minimum is not { } minimum || value >= (double)minimum) && (_range.Maximum is not { } maximum || value <= (double)maximum);
}
