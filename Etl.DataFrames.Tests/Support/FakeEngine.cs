using Etl.DataFrames.Engines;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Support;

/// <summary>An engine that computes nothing: it notes what it is told to do and gives the rows that the test has put in.</summary>
internal sealed class FakeEngine : IEngine
{
    public List<string> Log { get; } = [];

    public List<SqlQuery> Queries { get; } = [];

    public List<FileTarget> Targets { get; } = [];

    public object?[][] Rows { get; set; } = [];

    public Exception? Failure { get; set; }

    public bool IsDisposed { get; private set; }

    public string Name => "fake";

    public string Description => "Fake 1.0";

    public SqlDialect Dialect => FakeDialect.Instance;

    public void Configure(string key, string value) => Log.Add($"configure {key}={value}");

    public StructType Describe(string format, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options)
    {
        Log.Add($"describe {format} {string.Join(' ', paths)}");
        return new StructType(new StructField("described", new IntegerType()));
    }

    public StructType WithFolders(string format, IReadOnlyList<string> paths, StructType schema, IReadOnlyDictionary<string, string> options) => schema;

    public IEnumerable<object?[]> Query(SqlQuery query, ActionContext action)
    {
        Note("query", query);
        action.Progress(0.5);
        action.Inputs.Add(new InputMetrics("in.csv", 10, 1, 100, []));
        foreach (var row in Rows)
        {
            action.CancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public void Write(SqlQuery query, FileTarget target, ActionContext action)
    {
        Note("write", query);
        Targets.Add(target);
        action.RowsWritten = 7;
    }

    public void CreateTable(string name, SqlQuery query, ActionContext action)
    {
        Note($"create {name}", query);
        action.RowsWritten = 3;
    }

    public void DropTable(string name) => Log.Add($"drop {name}");

    public void Dispose() => IsDisposed = true;

    private void Note(string what, SqlQuery query)
    {
        Log.Add(what);
        Queries.Add(query);
        if (Failure is not null)
        {
            throw Failure;
        }
    }
}
