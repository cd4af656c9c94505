namespace Etl.DuckDB.Native;

/// <summary>A DuckDB database in memory. Its connections may outlive it.</summary>
internal sealed class DuckDbDatabase : IDisposable
{
    private readonly DatabaseHandle _handle;

    private DuckDbDatabase(DatabaseHandle handle) => _handle = handle;

    /// <summary>Opens a database of its own, with DuckDB's start-up settings by name.</summary>
    /// <exception cref="DuckDbException">libduckdb cannot be loaded, or a setting is wrong.</exception>
    public static DuckDbDatabase Open(IReadOnlyDictionary<string, string>? settings = null)
    {
        DuckDbLibrary.EnsureLoaded();
        using var config = CreateConfig(settings ?? new Dictionary<string, string>());
        var state = NativeMethods.Open(null, out var handle, config, out var error);
        if (state == NativeState.Error)
        {
            handle.Dispose();
            throw DuckDbErrors.Create(error, sql: null);
        }

        return new DuckDbDatabase(handle);
    }

    /// <summary>Opens a connection. One connection runs one statement at a time; threads that work at once take one each.</summary>
    public DuckDbConnection Connect()
    {
        if (NativeMethods.Connect(_handle, out var connection) == NativeState.Error)
        {
            connection.Dispose();
            throw new DuckDbException("DuckDB refused to open another connection.", DuckDbErrorType.Connection);
        }

        return DuckDbConnection.Start(connection);
    }

    public void Dispose() => _handle.Dispose();

    private static ConfigHandle CreateConfig(IReadOnlyDictionary<string, string> settings)
    {
        if (NativeMethods.CreateConfig(out var config) == NativeState.Error)
        {
            config.Dispose();
            throw new DuckDbException("DuckDB could not make room for its settings.", DuckDbErrorType.OutOfMemory);
        }

        foreach (var (name, value) in settings)
        {
            Set(config, name, value);
        }

        return config;
    }

    private static void Set(ConfigHandle config, string name, string value)
    {
        if (NativeMethods.SetConfig(config, name, value) == NativeState.Error)
        {
            config.Dispose();
            throw new DuckDbException(
                $"DuckDB does not accept '{value}' for the setting '{name}'. SELECT name, description FROM duckdb_settings() lists them.",
                DuckDbErrorType.Settings);
        }
    }
}
