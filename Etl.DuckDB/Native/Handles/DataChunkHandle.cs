using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Owns a <c>duckdb_data_chunk</c>.</summary>
internal sealed class DataChunkHandle() : SafeHandle(0, true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyDataChunk(ref handle);
        return true;
    }
}
