using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>A decimal of 19 to 38 digits, kept in 128 bits.</summary>
internal sealed unsafe class WideDecimalColumn(StructField field, DecimalType type) : StrictColumn(field)
{
    private readonly DecimalReader _reader = new(field, type);

    public override int Width => sizeof(Int128);

    protected override void ReadValues(in FieldRun run, void* data, Faults faults)
    {
        var values = (Int128*)data;
        for (var row = 0; row < run.Rows; row++)
        {
            values[row] = TryNull(row, run[row], faults) ? 0 : _reader.Read(this, row, run[row], faults);
        }
    }
}
