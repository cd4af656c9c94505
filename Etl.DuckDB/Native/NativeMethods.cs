namespace Etl.DuckDB.Native;

/// <summary>The part of DuckDB's C API used here, one file per chapter of its documentation.</summary>
internal static unsafe partial class NativeMethods
{
    /// <summary>The name under which <see cref="DuckDbLibrary"/> resolves the library.</summary>
    public const string Library = "duckdb";
}
