using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>An instant in UTC.</summary>
internal sealed unsafe class TimestampColumn(StructField field) : StrictColumn(field)
{
    public override int Width => sizeof(long);

    protected override void ReadValues(in FieldRun run, void* data, Faults faults)
    {
        var values = (long*)data;
        for (var row = 0; row < run.Rows; row++)
        {
            if (!TimestampText.TryRead(run[row], out values[row]) && !TryNull(row, run[row], faults))
            {
                faults.Add(row, this, "is not a timestamp yyyy-MM-dd HH:mm:ss[.ffffff]");
            }
        }
    }
}
