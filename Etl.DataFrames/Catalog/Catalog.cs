using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Catalog;

/// <summary>The names that a session knows: the views that were made of frames. Made by <see cref="SparkSession.Catalog"/>.</summary>
public sealed partial class Catalog
{
    private const string DefaultDatabase = "default";

    private readonly SparkSession _session;

    internal Catalog(SparkSession session) => _session = session;

    /// <summary>The database that names without one belong to: always <c>default</c>.</summary>
    public string CurrentDatabase() => DefaultDatabase;

    /// <summary>The databases, as a frame of <c>name</c>, <c>catalog</c>, <c>description</c>, <c>locationUri</c>.</summary>
    public DataFrame ListDatabases() => Frame("name string, catalog string, description string, locationUri string", [[DefaultDatabase, null, null, null]]);

    /// <summary>The views, as a frame of <c>name</c>, <c>database</c>, <c>description</c>, <c>tableType</c>, <c>isTemporary</c>.</summary>
    public DataFrame ListTables() => Frame(
        "name string, database string, description string, tableType string, isTemporary boolean",
        _session.Views.Names.Where(name => !name.Contains('.', StringComparison.Ordinal)).Select(name => new object?[] { name, null, null, "TEMPORARY", true }));

    /// <summary>The views of a database: those of <c>global_temp</c> are the global ones.</summary>
    /// <param name="dbName">The name of the database.</param>
    public DataFrame ListTables(string dbName) => !string.Equals(dbName, ViewRegistry.GlobalDatabase, StringComparison.OrdinalIgnoreCase) ? ListTables() : Frame(
        "name string, database string, description string, tableType string, isTemporary boolean",
        _session.Views.Names.Where(name => name.Contains('.', StringComparison.Ordinal))
            .Select(name => new object?[] { name[(ViewRegistry.GlobalDatabase.Length + 1)..], ViewRegistry.GlobalDatabase, null, "TEMPORARY", true }));

    /// <summary>The columns of a view, as a frame of <c>name</c>, <c>description</c>, <c>dataType</c>, <c>nullable</c>, <c>isPartition</c>, <c>isBucket</c>.</summary>
    /// <param name="tableName">The name of the view.</param>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public DataFrame ListColumns(string tableName) => Frame(
        "name string, description string, dataType string, nullable boolean, isPartition boolean, isBucket boolean",
        _session.Table(tableName).Schema().Fields.Select(field => new object?[] { field.Name, null, field.DataType.SimpleString, field.IsNullable, false, false }));

    /// <summary>Whether there is such a view, or such a table in Spark's catalogue.</summary>
    /// <param name="tableName">The name.</param>
    public bool TableExists(string tableName) => _session.HasTable(tableName);

    /// <summary>Whether there is such a view in a database.</summary>
    /// <param name="dbName">The name of the database.</param>
    /// <param name="tableName">The name of the view.</param>
    public bool TableExists(string dbName, string tableName) => TableExists(dbName == DefaultDatabase ? tableName : $"{dbName}.{tableName}");

    /// <summary>Forgets a view. Frames that were built on it stay as they are.</summary>
    /// <param name="viewName">The name.</param>
    /// <returns>Whether there was one.</returns>
    public bool DropTempView(string viewName) => _session.Views.Remove(viewName);

    /// <summary>Forgets a global view.</summary>
    /// <param name="viewName">The name without its database.</param>
    /// <returns>Whether there was one.</returns>
    public bool DropGlobalTempView(string viewName) => _session.Views.Remove(ViewRegistry.GlobalName(viewName));

    /// <summary>Keeps the rows of a view once they are computed; see <see cref="DataFrame.Cache"/>.</summary>
    /// <param name="tableName">The name of the view.</param>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public void CacheTable(string tableName) => _session.Cache.Add(Find(tableName));

    /// <summary>Forgets the rows that <see cref="CacheTable"/> kept.</summary>
    /// <param name="tableName">The name of the view.</param>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public void UncacheTable(string tableName) => _session.Cache.Remove(Find(tableName));

    /// <summary>Whether the rows of a view are kept, or will be once they are computed.</summary>
    /// <param name="tableName">The name of the view.</param>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public bool IsCached(string tableName) => _session.Cache.Has(Find(tableName));

    /// <summary>Forgets all rows that are kept.</summary>
    public void ClearCache() => _session.Cache.Clear();

    private Plans.Plan Find(string name) => _session.Views.Find(name) ?? throw _session.NoTable(name);

    private DataFrame Frame(string schema, IEnumerable<object?[]> rows) =>
        _session.CreateDataFrame(rows.Select(row => new GenericRow(row)), DdlParser.ParseSchema(schema));
}
