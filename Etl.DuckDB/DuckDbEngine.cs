using Etl.DataFrames.Engines;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Files;
using Etl.DuckDB.Kernels;
using Etl.DuckDB.Native;

namespace Etl.DuckDB;

/// <summary>The embedded engine: one in-memory DuckDB per session, spilling to a temporary folder when memory is short.</summary>
internal sealed class DuckDbEngine : IEngine
{
    public const string EngineName = "duckdb";

    private readonly DuckDbDatabase _database;
    private readonly DuckDbConnection _connection;
    private readonly ScanRegistry _scans = new();
    private readonly HashSet<string> _kernels = [];

    /// <summary>Starts the engine.</summary>
    /// <param name="settings">The session's settings; see <see cref="DuckDbSettings"/>.</param>
    public DuckDbEngine(IReadOnlyDictionary<string, string> settings)
    {
        _database = DuckDbFailures.Guard(() => DuckDbDatabase.Open(DuckDbSettings.From(settings)));
        _connection = _database.Connect();
        _connection.Execute("SET TimeZone = 'UTC'");
        _connection.Register(CsvTable.Function(_scans));
    }

    public string Name => EngineName;

    public string Description => $"DuckDB {DuckDbFailures.Guard(() => _connection.Query("SELECT version()").Rows().Single()[0])}";

    public SqlDialect Dialect => DuckDbDialect.Instance;

    public StructType Describe(string format, IReadOnlyList<string> paths) =>
        DuckDbFailures.Guard(() => ParquetFiles.Describe(_connection, format, paths));

    public IEnumerable<object?[]> Query(SqlQuery query, ActionContext action)
    {
        using var run = Start(query, action);
        using var result = DuckDbFailures.Guard(() => _connection.Query(query.Text, run.Parameters, action.CancellationToken));
        while (DuckDbFailures.Guard(result.Fetch) is { } chunk)
        {
            foreach (var row in DuckDbFailures.Guard(() => chunk.Rows().ToList()))
            {
                yield return row;
            }
        }
    }

    public void Write(SqlQuery query, FileTarget target, ActionContext action) => ParquetWriter.Write(target, destination =>
    {
        using var run = Start(query, action);
        action.RowsWritten = Execute($"COPY (\n{query.Text}\n) TO {destination}", run, action);
    });

    public void CreateTable(string name, SqlQuery query, ActionContext action)
    {
        using var run = Start(query, action);
        Execute($"CREATE TEMP TABLE {name} AS\n{query.Text}", run, action);
    }

    public void DropTable(string name) => _connection.Execute($"DROP TABLE {name}");

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    private DuckDbRun Start(SqlQuery query, ActionContext action)
    {
        foreach (var kernel in query.Kernels.Where(kernel => _kernels.Add(kernel.SqlName)))
        {
            _connection.Register(KernelCatalog.Create(kernel));
        }

        return new DuckDbRun(_scans, _connection, query, action);
    }

    private long Execute(string sql, DuckDbRun run, ActionContext action) =>
        DuckDbFailures.Guard(() => _connection.Execute(sql, run.Parameters, action.CancellationToken));
}
