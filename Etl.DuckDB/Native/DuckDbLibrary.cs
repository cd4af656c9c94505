using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Etl.DuckDB.Native;

/// <summary>Finds and loads libduckdb, once per process.</summary>
internal static class DuckDbLibrary
{
    /// <summary>The environment variable that names a libduckdb of the user's own.</summary>
    public const string PathVariable = "ETL_DUCKDB_LIBRARY";

    private const string SupportedVersion = "v1.5.";

    private static readonly Lazy<nint> Handle = new(Load);

    /// <summary>Loads the library unless that has been done.</summary>
    /// <exception cref="DuckDbException">There is no library, or it has another version.</exception>
    public static void EnsureLoaded() => _ = Handle.Value;

    /// <summary>The places searched before the system's own, best first.</summary>
    internal static IReadOnlyList<string> Candidates(string? configured) =>
        configured is { Length: > 0 }
            ? [configured]
            : [Path.Combine(BaseFolder, "runtimes", Rid, "native", FileName), Path.Combine(BaseFolder, FileName)];

    /// <summary>Loads the first candidate that exists.</summary>
    internal static nint Load(string? configured)
    {
        foreach (var path in Candidates(configured).Where(File.Exists))
        {
            return NativeLibrary.TryLoad(path, out var handle) ? handle : throw Broken(path);
        }

        return string.IsNullOrEmpty(configured) && NativeLibrary.TryLoad("duckdb", typeof(object).Assembly, null, out var system)
            ? system
            : throw Missing(configured);
    }

    /// <summary>Refuses a library whose C API may differ from the one called here.</summary>
    internal static void CheckVersion(string? version)
    {
        if (version?.StartsWith(SupportedVersion, StringComparison.Ordinal) != true)
        {
            throw new DuckDbException(
                $"The libduckdb found {(version is null ? "tells no version" : $"has version '{version}'")}, but Etl.DuckDB needs 1.5.x. "
                + $"Set {PathVariable} to a libduckdb of that version, or unset it to use the one that the build restores.");
        }
    }

    /// <summary>Refuses a library built for chunks of another size: they would be written beyond their end.</summary>
    internal static void CheckVectorSize(ulong size)
    {
        if (size != VectorWriter.ChunkCapacity)
        {
            throw new DuckDbException(
                string.Create(CultureInfo.InvariantCulture, $"The libduckdb found works on vectors of {size} rows, ")
                + $"but Etl.DuckDB needs the usual 2048. Set {PathVariable} to a usual build of version 1.5.x.");
        }
    }

    private static string BaseFolder => AppContext.BaseDirectory;

    private static string Rid =>
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{Architecture}";

    private static string Architecture => RuntimeInformation.ProcessArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        System.Runtime.InteropServices.Architecture.X64 => "x64",
        var other => other.ToString(),
    };

    private static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    private static nint Load()
    {
        var handle = Load(Environment.GetEnvironmentVariable(PathVariable));
        CheckVersion(VersionOf(handle));
        NativeLibrary.SetDllImportResolver(
            typeof(DuckDbLibrary).Assembly, (name, _, _) => name == NativeMethods.Library ? handle : 0);
        CheckVectorSize(VectorSize());
        return handle;
    }

    // Not inlined: the compiler would bind the function before the resolver is set.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong VectorSize() => NativeMethods.VectorSize();

    private static unsafe string? VersionOf(nint handle) =>
        NativeLibrary.TryGetExport(handle, "duckdb_library_version", out var function)
            ? Marshal.PtrToStringUTF8((nint)((delegate* unmanaged[Cdecl]<byte*>)function)())
            : null;

    private static DuckDbException Broken(string path) => new(
        $"'{path}' exists but cannot be loaded as libduckdb: it may be built for another system or processor than '{Rid}'. "
        + $"Set {PathVariable} to a libduckdb of version 1.5.x for this one.");

    private static DuckDbException Missing(string? configured) => new(
        string.IsNullOrEmpty(configured)
            ? $"libduckdb was not found. Searched: {string.Join(", ", Candidates(null).Select(path => $"'{path}'"))} and the system's "
              + $"library path. Build the project with npm at hand, or set {PathVariable} to the path of a libduckdb of version 1.5.x."
            : $"{PathVariable} names '{configured}', which does not exist. Set it to the path of a libduckdb of version 1.5.x, "
              + "or unset it to use the one that the build restores.");
}
