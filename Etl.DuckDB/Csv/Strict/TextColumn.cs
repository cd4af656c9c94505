using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Text, taken as it is or checked to be a time of day.</summary>
internal sealed unsafe class TextColumn(StructField field) : StrictColumn(field)
{
    private readonly bool _isTime = IsTime(field);

    public override int Width => 0;

    public override void ReadText(in FieldRun run, ColumnTarget? target, int firstRow, Faults faults)
    {
        ClearNulls();
        for (var row = 0; row < run.Rows; row++)
        {
            var text = run[row];
            if (TryNull(row, text, faults))
            {
                continue;
            }

            if (_isTime && !TimeText.IsTime(text))
            {
                faults.Add(row, this, "is not a time HH:mm or HH:mm:ss");
            }

            target?.SetString(firstRow + row, text);
        }
    }

    protected override void ReadValues(in FieldRun run, void* data, Faults faults) => throw new NotSupportedException();

    private static bool IsTime(StructField field) =>
        field.Metadata is not null && field.Metadata.TryGetValue(FieldRules.Format, out var format) && format is FieldRules.TimeFormat;
}
