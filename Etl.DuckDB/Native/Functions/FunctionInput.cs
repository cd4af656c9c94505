namespace Etl.DuckDB.Native;

/// <summary>The arguments of a scalar function for some rows. Valid during the call only.</summary>
internal readonly unsafe ref struct FunctionInput
{
    private readonly nint _chunk;
    private readonly ReadOnlySpan<ulong> _valid;

    internal FunctionInput(nint chunk, int rowCount, ReadOnlySpan<ulong> valid)
    {
        (_chunk, RowCount) = (chunk, rowCount);
        _valid = valid;
    }

    public int RowCount { get; }

    public int ArgumentCount => (int)NativeMethods.ChunkColumnCount(_chunk);

    /// <summary>True when no argument of any row is known to be NULL.</summary>
    public bool HasNoNulls => _valid.IsEmpty;

    public VectorView this[int argument] => new(NativeMethods.ChunkVector(_chunk, (ulong)argument), RowCount);

    /// <summary>True when any argument of the row is NULL; the row's result is NULL already unless the function handles NULLs.</summary>
    public bool IsNull(int row) => !_valid.IsEmpty && (_valid[row >> 6] & (1UL << (row & 63))) == 0;

    /// <summary>Collects which rows have no NULL among their arguments.</summary>
    /// <returns>False when there are no NULLs at all.</returns>
    internal static bool CollectValid(nint chunk, int rowCount, Span<ulong> valid)
    {
        var found = false;
        valid.Fill(ulong.MaxValue);
        for (var column = 0UL; column < NativeMethods.ChunkColumnCount(chunk); column++)
        {
            var validity = NativeMethods.VectorValidity(NativeMethods.ChunkVector(chunk, column));
            for (var word = 0; validity != null && word < (rowCount + 63) / 64; word++)
            {
                valid[word] &= validity[word];
                found = true;
            }
        }

        return found;
    }
}
