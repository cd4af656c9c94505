namespace Etl.DuckDB.Native;

/// <summary>Reads MAP, stored as a LIST of STRUCT(key, value), as pairs in their order.</summary>
internal sealed class MapReader(VectorReader keys, VectorReader values) : VectorReader<KeyValuePair<object, object?>[]>
{
    private readonly ListReader _entries = new(new StructReader([keys, values]));

    internal override void Attach(nint vector, int count)
    {
        base.Attach(vector, count);
        _entries.Attach(vector, count);
    }

    protected override KeyValuePair<object, object?>[] GetValue(int row)
    {
        var range = _entries.RangeOf(row);
        var pairs = new KeyValuePair<object, object?>[range.End.Value - range.Start.Value];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new(keys.Read(range.Start.Value + i)!, values.Read(range.Start.Value + i));
        }

        return pairs;
    }
}
