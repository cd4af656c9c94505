namespace Etl.DuckDB.Native;

/// <summary>Reads LIST.</summary>
internal sealed class ListReader(VectorReader elements) : VectorReader<object?[]>
{
    /// <summary>The elements of all rows.</summary>
    public VectorReader Elements => elements;

    /// <summary>Where a row's elements are.</summary>
    public Range RangeOf(int row)
    {
        var entry = Raw<ListEntry>()[row];
        return (int)entry.Offset..(int)(entry.Offset + entry.Length);
    }

    internal override void Attach(nint vector, int count)
    {
        base.Attach(vector, count);
        elements.Attach(vector == 0 ? 0 : NativeMethods.ListChild(vector), vector == 0 ? 0 : (int)NativeMethods.ListSize(vector));
    }

    protected override object?[] GetValue(int row)
    {
        var range = RangeOf(row);
        var values = new object?[range.End.Value - range.Start.Value];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = elements.Read(range.Start.Value + i);
        }

        return values;
    }
}
