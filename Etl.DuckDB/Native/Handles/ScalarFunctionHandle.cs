using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Owns a <c>duckdb_scalar_function</c>.</summary>
internal sealed class ScalarFunctionHandle() : SafeHandle(0, true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.DestroyScalarFunction(ref handle);
        return true;
    }
}
