using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Owns a <c>duckdb_pending_result</c>.</summary>
internal sealed class PendingHandle() : SafeHandle(0, true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyPending(ref handle);
        return true;
    }
}
