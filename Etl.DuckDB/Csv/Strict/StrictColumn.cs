using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>
/// Reads the fields of one column by the strict grammar. Not thread-safe: each worker has its own.
/// </summary>
internal abstract unsafe class StrictColumn(StructField field)
{
    private readonly int[] _nulls = new int[FieldRun.MaxRows];
    private int _nullCount;

    public string Name { get; } = field.Name;

    /// <summary>Bytes of one value in <see cref="ColumnTarget.Data"/>; 0 for text.</summary>
    public abstract int Width { get; }

    protected string TypeName { get; } = field.DataType.SimpleString;

    /// <summary>Reads every field of the run.</summary>
    /// <param name="run">The fields.</param>
    /// <param name="data">Where the values go.</param>
    /// <param name="faults">Takes the fields that break a rule.</param>
    public void Read(in FieldRun run, void* data, Faults faults)
    {
        _nullCount = 0;
        ReadValues(run, data, faults);
    }

    /// <summary>Reads the fields of a text column; <paramref name="target"/> is null where the column is only checked.</summary>
    public virtual void ReadText(in FieldRun run, ColumnTarget? target, int firstRow, Faults faults) => throw new NotSupportedException();

    /// <summary>Passes on the nulls of the run that was read last.</summary>
    public void SetNulls(ColumnTarget target, int firstRow)
    {
        for (var i = 0; i < _nullCount; i++)
        {
            target.SetNull(firstRow + _nulls[i]);
        }
    }

    protected abstract void ReadValues(in FieldRun run, void* data, Faults faults);

    protected void ClearNulls() => _nullCount = 0;

    /// <summary>Notes a null and returns true when the field is spelled as one.</summary>
    protected bool TryNull(int row, ReadOnlySpan<byte> text, Faults faults)
    {
        if (!NullSpelling.Matches(text))
        {
            return false;
        }

        if (field.IsNullable)
        {
            _nulls[_nullCount++] = row;
        }
        else
        {
            faults.Add(row, this, "is null, but the column must have a value");
        }

        return true;
    }
}
