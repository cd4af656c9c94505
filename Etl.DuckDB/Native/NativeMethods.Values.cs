using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace Etl.DuckDB.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_destroy_value")]
    public static partial void DestroyValue(ref nint value);

    [LibraryImport(Library, EntryPoint = "duckdb_is_null_value")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool IsNullValue(ValueHandle value);

    [LibraryImport(Library, EntryPoint = "duckdb_get_int64")]
    public static partial long ValueInt64(ValueHandle value);

    [LibraryImport(Library, EntryPoint = "duckdb_get_varchar")]
    [return: MarshalUsing(typeof(OwnedText))]
    public static partial string? ValueText(ValueHandle value);
}
