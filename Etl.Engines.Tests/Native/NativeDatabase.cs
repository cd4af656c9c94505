using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

/// <summary>A connection for a test, to a database of its own or to one that its class shares: opening one takes as long as a hundred small statements.</summary>
public abstract class NativeDatabase : IDisposable
{
    private readonly DuckDbDatabase? _own;
    private readonly DuckDbDatabase _database;

    protected NativeDatabase() => Connection = (_database = _own = DuckDbDatabase.Open()).Connect();

    /// <summary>For tests that leave nothing in the database.</summary>
    protected NativeDatabase(SharedDatabase shared) => Connection = (_database = shared.Database).Connect();

    private protected DuckDbConnection Connection { get; }

    private protected DuckDbConnection OpenConnection() => _database.Connect();

    public virtual void Dispose()
    {
        Connection.Dispose();
        _own?.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected List<object?[]> Rows(string sql, params object?[] parameters)
    {
        using var result = Connection.Query(sql, parameters);
        return [.. result.Rows()];
    }

    private protected object? Scalar(string sql, params object?[] parameters) => Rows(sql, parameters).Single().Single();
}

/// <summary>A database for the tests of a class.</summary>
public sealed class SharedDatabase : IDisposable
{
    internal DuckDbDatabase Database { get; } = DuckDbDatabase.Open();

    public void Dispose() => Database.Dispose();
}
