namespace Etl.DuckDB.Csv;

/// <summary>
/// One column that a worker fills, in DuckDB's layout: <see cref="Data"/> points at an array of the type's fixed width
/// (decimals unscaled in 16, 32, 64 or 128 bits, dates in days, timestamps in microseconds). Text goes through <see cref="SetString"/>.
/// </summary>
internal abstract class ColumnTarget
{
    /// <summary>The address of the first value of the batch; not used for text.</summary>
    public nint Data { get; protected set; }

    public abstract void SetString(int row, ReadOnlySpan<byte> utf8);

    /// <summary>Makes the value null; every row is valid at the start of a batch.</summary>
    public abstract void SetNull(int row);
}
