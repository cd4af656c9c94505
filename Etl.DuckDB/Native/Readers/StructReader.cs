namespace Etl.DuckDB.Native;

/// <summary>Reads STRUCT as its values in field order.</summary>
internal sealed class StructReader(IReadOnlyList<VectorReader> fields) : VectorReader<object?[]>
{
    public IReadOnlyList<VectorReader> Fields => fields;

    internal override void Attach(nint vector, int count)
    {
        base.Attach(vector, count);
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i].Attach(vector == 0 ? 0 : NativeMethods.StructChild(vector, (ulong)i), count);
        }
    }

    protected override object?[] GetValue(int row)
    {
        var values = new object?[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = fields[i].Read(row);
        }

        return values;
    }
}
