using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Owns the memory of a <c>duckdb_result</c> and what it refers to.</summary>
internal sealed unsafe class ResultHandle : SafeHandle
{
    public ResultHandle()
        : base(0, true) => handle = (nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult));

    public override bool IsInvalid => handle == 0;

    /// <summary>Takes the next chunk; invalid at the end and after an error.</summary>
    public DataChunkHandle Fetch()
    {
        var held = false;
        try
        {
            DangerousAddRef(ref held);
            return NativeMethods.FetchChunk(*(NativeResult*)handle);
        }
        finally
        {
            if (held)
            {
                DangerousRelease();
            }
        }
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyResult(handle);
        NativeMemory.Free((void*)handle);
        return true;
    }
}
