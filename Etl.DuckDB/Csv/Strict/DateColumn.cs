using System.Runtime.CompilerServices;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>A date written <c>yyyy-MM-dd</c>, years 1 to 9999.</summary>
internal sealed unsafe class DateColumn(StructField field) : StrictColumn(field)
{
    private ulong _lastStart;
    private ushort _lastEnd;
    private int _lastDays;

    public override int Width => sizeof(int);

    protected override void ReadValues(in FieldRun run, void* data, Faults faults)
    {
        var values = (int*)data;
        for (var row = 0; row < run.Rows; row++)
        {
            var text = run.Start(row);
            values[row] = run.Length(row) == 10 && TryRead(text, out var days) ? days : ReadOther(row, run[row], faults);
        }
    }

    // Files are sorted by date more often than not.
    private bool TryRead(byte* text, out int days)
    {
        var start = Unsafe.ReadUnaligned<ulong>(text);
        var end = Unsafe.ReadUnaligned<ushort>(text + 8);
        days = _lastDays;
        if (start == _lastStart && end == _lastEnd)
        {
            return true;
        }

        if (!DateText.TryRead(text, out days))
        {
            return false;
        }

        (_lastStart, _lastEnd, _lastDays) = (start, end, days);
        return true;
    }

    private int ReadOther(int row, ReadOnlySpan<byte> text, Faults faults)
    {
        if (!TryNull(row, text, faults))
        {
            faults.Add(row, this, "is not a date yyyy-MM-dd");
        }

        return 0;
    }
}
