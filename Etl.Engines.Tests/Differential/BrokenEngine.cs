using Etl.DataFrames.Engines;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Differential;

/// <summary>An engine with a mistake in its dialect or in its rows: the differential test must find it.</summary>
internal sealed class BrokenEngine(IEngine inner, Func<SqlDialect, SqlDialect> breakDialect, Func<object?[], object?[]> breakRow) : IEngine
{
    public string Name => "broken";

    public string Description => inner.Description;

    public SqlDialect Dialect { get; } = breakDialect(inner.Dialect);

    public void Configure(string key, string value) => inner.Configure(key, value);

    public StructType Describe(string format, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options) => inner.Describe(format, paths, options);

    public StructType WithFolders(string format, IReadOnlyList<string> paths, StructType schema, IReadOnlyDictionary<string, string> options) =>
        inner.WithFolders(format, paths, schema, options);

    public IEnumerable<object?[]> Query(SqlQuery query, ActionContext action) => inner.Query(query, action).Select(breakRow);

    public void Write(SqlQuery query, FileTarget target, ActionContext action) => inner.Write(query, target, action);

    public void CreateTable(string name, SqlQuery query, ActionContext action) => inner.CreateTable(name, query, action);

    public void DropTable(string name) => inner.DropTable(name);

    public void Dispose() => inner.Dispose();
}
