using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_free")]
    public static partial void Free(void* memory);
}
