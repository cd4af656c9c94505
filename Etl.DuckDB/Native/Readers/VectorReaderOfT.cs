namespace Etl.DuckDB.Native;

/// <summary>Reads a column as values of one type, without boxing.</summary>
internal abstract class VectorReader<T> : VectorReader
    where T : notnull
{
    public override Type ValueType => typeof(T);

    /// <summary>A row's value.</summary>
    /// <exception cref="InvalidOperationException">The row is NULL.</exception>
    public T Get(int row) => IsNull(row) ? throw new InvalidOperationException($"Row {row} is NULL: ask IsNull first.") : GetValue(row);

    /// <summary>Copies as many rows as there are; NULL leaves <paramref name="values"/> as it was.</summary>
    public void CopyTo(Span<T> values)
    {
        for (var row = 0; row < Count; row++)
        {
            if (!IsNull(row))
            {
                values[row] = GetValue(row);
            }
        }
    }

    protected abstract T GetValue(int row);

    protected override object ReadValue(int row) => GetValue(row);
}
