namespace Etl.DuckDB.Native;

/// <summary>Reads the type of a bare NULL.</summary>
internal sealed class NullReader : VectorReader
{
    public override Type ValueType => typeof(object);

    protected override object ReadValue(int row) => throw new InvalidOperationException("A column of type NULL holds a value.");
}
