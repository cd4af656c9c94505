using System.Text;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary><c>true</c> or <c>1</c>, <c>false</c> or <c>0</c>; capitals do not matter.</summary>
internal sealed unsafe class BooleanColumn(StructField field) : StrictColumn(field)
{
    public override int Width => sizeof(byte);

    protected override void ReadValues(in FieldRun run, void* data, Faults faults)
    {
        var values = (byte*)data;
        for (var row = 0; row < run.Rows; row++)
        {
            var text = run[row];
            var yes = Is(text, "1"u8, "true"u8);
            values[row] = yes ? (byte)1 : (byte)0;
            if (!yes && !Is(text, "0"u8, "false"u8) && !TryNull(row, text, faults))
            {
                faults.Add(row, this, "is not true, false, 1 or 0");
            }
        }
    }

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> digit, ReadOnlySpan<byte> word) =>
        text.SequenceEqual(digit) || (text.Length == word.Length && Ascii.EqualsIgnoreCase(text, word));
}
