namespace Etl.DuckDB.Native;

/// <summary>Reads types that DuckDB stores as .NET does: BOOLEAN, the integers, FLOAT and DOUBLE.</summary>
internal sealed class FixedReader<T> : VectorReader<T>
    where T : unmanaged
{
    /// <summary>All rows of the chunk; what is behind a NULL has no meaning.</summary>
    public ReadOnlySpan<T> Values => Raw<T>();

    protected override T GetValue(int row) => Raw<T>()[row];
}
