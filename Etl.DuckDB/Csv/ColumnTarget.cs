namespace Etl.DuckDB.Csv;

/// <summary>
/// One column that a worker fills, in DuckDB's layout: <see cref="Data"/> is an array of the type's fixed width
/// (decimals unscaled in 16, 32, 64 or 128 bits, dates in days, timestamps in microseconds). Text goes through <see cref="SetString"/>.
/// </summary>
internal abstract unsafe class ColumnTarget
{
    /// <summary>The first value of the batch; not read for text.</summary>
    public void* Data { get; protected set; }

    public abstract void SetString(int row, ReadOnlySpan<byte> utf8);

    /// <summary>Makes the value null; every row is valid at the start of a batch.</summary>
    public abstract void SetNull(int row);
}
