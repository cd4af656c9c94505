namespace Etl.DuckDB.Native;

/// <summary>Writes rows of a table function, column by column. Valid during the call only.</summary>
internal readonly struct DataChunkWriter
{
    /// <summary>The rows that fit.</summary>
    public const int Capacity = VectorWriter.ChunkCapacity;

    private readonly nint _chunk;

    internal DataChunkWriter(nint chunk) => _chunk = chunk;

    public int ColumnCount => (int)NativeMethods.ChunkColumnCount(_chunk);

    /// <summary>The writer of a wanted column, counted as <see cref="ITableFunctionSource.Open"/> was told.</summary>
    public VectorWriter this[int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)ColumnCount, nameof(column));
            return new VectorWriter(NativeMethods.ChunkVector(_chunk, (ulong)column));
        }
    }
}
