using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Files;
using Etl.DuckDB.Kernels;
using Etl.DuckDB.Native;

namespace Etl.DuckDB;

/// <summary>
/// The embedded engine: one in-memory DuckDB per session, spilling to a temporary folder when memory is short.
/// Every run has a connection of its own, so that several can go on at once.
/// </summary>
internal sealed class DuckDbEngine : IEngine
{
    public const string EngineName = "duckdb";

    private readonly string _temporaryFolder;
    private readonly DuckDbDatabase _database;
    private readonly ScanRegistry _scans = new();
    private readonly CsvFiles _files = new();
    private readonly Lock _registering = new();
    private readonly HashSet<string> _kernels = [];
    private volatile bool _disposed;

    /// <summary>Starts the engine.</summary>
    /// <param name="settings">The session's settings; see <see cref="DuckDbSettings"/>.</param>
    public DuckDbEngine(IReadOnlyDictionary<string, string> settings)
    {
        var duckDb = DuckDbSettings.From(settings);
        _temporaryFolder = duckDb["temp_directory"];
        _database = DuckDbFailures.Guard(() => DuckDbDatabase.Open(duckDb));
        using var connection = Connect();
        connection.Register(CsvTable.Function(_scans));
    }

    public string Name => EngineName;

    public string Description
    {
        get
        {
            using var connection = Connect();
            return $"DuckDB {DuckDbFailures.Guard(() => connection.Query("SELECT version()").Rows().Single()[0])}";
        }
    }

    public SqlDialect Dialect => DuckDbDialect.Instance;

    public void Configure(string key, string value)
    {
        // DuckDB is set up when it starts, and Spark's settings say nothing to it.
    }

    public void Reach(IRemoteFiles files) => _files.Remote = files;

    public string PathOf(string path) => LocalPaths.Of(path);

    public StructType Describe(string format, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options)
    {
        if (format != "parquet")
        {
            return new FileSchemas(_files).Describe(format, paths, options);
        }

        using var connection = Connect();
        return DuckDbFailures.Guard(() => ParquetFiles.Describe(connection, paths, options));
    }

    public StructType WithFolders(string format, IReadOnlyList<string> paths, StructType schema, IReadOnlyDictionary<string, string> options) =>
        PartitionFolders.AtTheEnd(schema, DataFiles.Find(paths, options));

    public IEnumerable<object?[]> Query(SqlQuery query, ActionContext action)
    {
        using var connection = Connect(query.Kernels);
        using var run = new DuckDbRun(_scans, _files, connection, query, action);
        using var result = DuckDbFailures.Guard(() => connection.Query(query.Text, run.Parameters, action.CancellationToken));
        var hasNoColumns = result.Columns is [{ Name: DuckDbRows.NoColumns }];
        while (DuckDbFailures.Guard(() => Fetch(result, connection, query, run, action)) is { } chunk)
        {
            foreach (var row in DuckDbFailures.Guard(() => chunk.Rows().ToList()))
            {
                yield return hasNoColumns ? [] : row;
            }
        }
    }

    public void Write(SqlQuery query, FileTarget target, ActionContext action)
    {
        TableFolder.RequireFiles(target);
        if (TextFiles.Has(target.Format))
        {
            var options = LineFileOptions.Of(target);
            TableFolder.Write(target, options.Extension(target.Format), staging => action.RowsWritten = WriteLines(query, target, options, staging, action));
        }
        else if (target.Format == "parquet")
        {
            TableFolder.Write(target, ParquetOptions.ForWriting(target).Extension, staging => action.RowsWritten = Copy(query, target, staging, action));
        }
        else
        {
            throw new UnsupportedOperationException(EngineName, $"writing '{target.Format}' files", "Use parquet, csv, json or text.");
        }
    }

    public void CreateTable(string name, SqlQuery query, ActionContext action) =>
        Execute($"CREATE TABLE {name} AS\n{query.Text}", query, action);

    public void DropTable(string name)
    {
        using var connection = Connect();
        DuckDbFailures.Guard(() => connection.Execute($"DROP TABLE {name}"));
    }

    public void Dispose()
    {
        _disposed = true;
        _database.Dispose();

        // DuckDB removes its files but not always the folder that it made for them.
        if (Directory.Exists(_temporaryFolder) && !Directory.EnumerateFileSystemEntries(_temporaryFolder).Any())
        {
            Directory.Delete(_temporaryFolder);
        }
    }

    // When one of several threads fails, DuckDB may report only that it interrupted the others. Run again without streaming, it tells what failed.
    private static DataChunk? Fetch(DuckDbResult result, DuckDbConnection connection, SqlQuery query, DuckDbRun run, ActionContext action)
    {
        try
        {
            return result.Fetch();
        }
        catch (DuckDbException error) when (error.ErrorType == DuckDbErrorType.Interrupt)
        {
            connection.Execute(query.Text, run.Parameters, action.CancellationToken);
            throw;
        }
    }

    private long Copy(SqlQuery query, FileTarget target, string staging, ActionContext action)
    {
        ParquetWriter.RequireTypes(target);
        var rows = ParquetWriter.Instants(target, query.Text);
        if (target.SortBy.Count > 0 && target.PartitionBy.Count > 0)
        {
            return Run(query, action, (connection, parameters) =>
                SortedPartitions.Write(target, target.SortBy, staging, connection, rows, parameters, action.CancellationToken));
        }

        var sorted = target.SortBy.Count > 0 ? $"SELECT * FROM (\n{rows}\n) ORDER BY {SortedPartitions.Order(target.SortBy)}" : rows;
        return Execute($"COPY (\n{sorted}\n) TO {ParquetWriter.Destination(target, staging)}", query, action);
    }

    private long WriteLines(SqlQuery query, FileTarget target, LineFileOptions options, string staging, ActionContext action)
    {
        using var files = new LineFiles(target, staging, options);
        foreach (var row in Query(query, action))
        {
            action.CancellationToken.ThrowIfCancellationRequested();
            files.Add(row);
        }

        files.Complete();
        return files.Rows;
    }

    private long Execute(string sql, SqlQuery query, ActionContext action) =>
        Run(query, action, (connection, parameters) => connection.Execute(sql, parameters, action.CancellationToken));

    private long Run(SqlQuery query, ActionContext action, Func<DuckDbConnection, IReadOnlyList<object?>, long> work)
    {
        using var connection = Connect(query.Kernels);
        using var run = new DuckDbRun(_scans, _files, connection, query, action);
        return DuckDbFailures.Guard(() => work(connection, run.Parameters));
    }

    private DuckDbConnection Connect(EquatableArray<Kernel>? kernels = null)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(SparkSession));
        var connection = _database.Connect();
        connection.Execute("SET TimeZone = 'UTC'");
        lock (_registering)
        {
            foreach (var kernel in (kernels ?? []).Where(kernel => !_kernels.Contains(kernel.SqlName)))
            {
                connection.Register(KernelCatalog.Create(kernel));
                _kernels.Add(kernel.SqlName);
            }
        }

        return connection;
    }
}
