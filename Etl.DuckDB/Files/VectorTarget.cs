using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Etl.DuckDB.Csv;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>A column of the CSV reader that lies in a DuckDB vector.</summary>
internal sealed unsafe class VectorTarget : ColumnTarget
{
    private VectorWriter _writer;

    /// <summary>Points at the vector of the next batch. Its memory is DuckDB's, so the pointer stays valid during the call.</summary>
    public void Attach(VectorWriter writer)
    {
        _writer = writer;
        Data = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(writer.Values<byte>()));
    }

    public override void SetString(int row, ReadOnlySpan<byte> utf8) => _writer.SetString(row, utf8);

    public override void SetNull(int row) => _writer.SetNull(row);
}
