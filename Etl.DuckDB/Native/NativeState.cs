namespace Etl.DuckDB.Native;

/// <summary>Success or failure of a C API call: <c>duckdb_state</c>.</summary>
internal enum NativeState
{
    Success = 0,
    Error = 1,
}
