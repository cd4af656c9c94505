using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

/// <summary>A database with one connection for a test class.</summary>
public abstract class NativeDatabase : IDisposable
{
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open();

    protected NativeDatabase() => Connection = _database.Connect();

    private protected DuckDbConnection Connection { get; }

    private protected DuckDbConnection OpenConnection() => _database.Connect();

    public virtual void Dispose()
    {
        Connection.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected List<object?[]> Rows(string sql, params object?[] parameters)
    {
        using var result = Connection.Query(sql, parameters);
        return [.. result.Rows()];
    }

    private protected object? Scalar(string sql, params object?[] parameters) => Rows(sql, parameters).Single().Single();
}
