using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Catalog;

// What programs written for Microsoft.Spark ask a catalogue. There is one database, and functions are those of Spark SQL.
public sealed partial class Catalog
{
    private const string FunctionColumns = "name string, catalog string, namespace array<string>, description string, className string, isTemporary boolean";

    /// <summary>The columns of a view of a database; see <see cref="ListColumns(string)"/>.</summary>
    /// <param name="dbName">The name of the database.</param>
    /// <param name="tableName">The name of the view.</param>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public DataFrame ListColumns(string dbName, string tableName) => ListColumns(Qualified(dbName, tableName));

    /// <summary>The functions that a plan can hold, as a frame of <c>name</c>, <c>catalog</c>, <c>namespace</c>, <c>description</c>, <c>className</c>, <c>isTemporary</c>.</summary>
    public DataFrame ListFunctions() => Frame(
        FunctionColumns, FunctionCatalog.Names.Where(IsName).Order(StringComparer.Ordinal).Select(name => new object?[] { name, null, null, null, null, true }));

    /// <inheritdoc cref="ListFunctions()"/>
    /// <param name="dbName">The name of the database; the functions are the same in each.</param>
    /// <exception cref="AnalysisException">There is no such database.</exception>
    public DataFrame ListFunctions(string dbName) => GetDatabase(dbName) is not null ? ListFunctions() : throw NoDatabase(dbName);

    /// <summary>Chooses the database of names without one: there is only <c>default</c>.</summary>
    /// <param name="dbName">The name.</param>
    /// <exception cref="AnalysisException">There is no such database.</exception>
    public void SetCurrentDatabase(string dbName) => GetDatabase(dbName);

    /// <summary>Whether there is such a database.</summary>
    /// <param name="dbName">The name.</param>
    public bool DatabaseExists(string dbName) => string.Equals(dbName, DefaultDatabase, StringComparison.OrdinalIgnoreCase);

    /// <summary>A database.</summary>
    /// <param name="dbName">The name.</param>
    /// <exception cref="AnalysisException">There is no such database.</exception>
    public Database GetDatabase(string dbName) => DatabaseExists(dbName) ? new Database(DefaultDatabase, "default database", null) : throw NoDatabase(dbName);

    /// <summary>A view or table.</summary>
    /// <param name="tableName">The name.</param>
    /// <exception cref="AnalysisException">There is none.</exception>
    public Table GetTable(string tableName) => _session.Views.Find(tableName) is not null ? new Table(tableName, null, null, "TEMPORARY", IsTemporary: true)
        : TableExists(tableName) ? new Table(tableName, DefaultDatabase, null, "MANAGED", IsTemporary: false)
        : throw _session.NoTable(tableName);

    /// <inheritdoc cref="GetTable(string)"/>
    /// <param name="dbName">The name of the database.</param>
    /// <param name="tableName">The name.</param>
    public Table GetTable(string dbName, string tableName) => GetTable(Qualified(dbName, tableName));

    /// <summary>A function of Spark SQL.</summary>
    /// <param name="functionName">The name, case-insensitive.</param>
    /// <exception cref="AnalysisException">There is none.</exception>
    public Function GetFunction(string functionName) => FunctionExists(functionName)
        ? new Function(functionName.ToLowerInvariant(), null, null, "", IsTemporary: true)
        : throw new AnalysisException(
            $"There is no function '{functionName}'.{(Nearest.To(functionName, FunctionCatalog.Names) is { } near ? $" Did you mean '{near}'?" : " ListFunctions tells which there are.")}");

    /// <inheritdoc cref="GetFunction(string)"/>
    /// <param name="dbName">The name of the database.</param>
    /// <param name="functionName">The name, case-insensitive.</param>
    public Function GetFunction(string dbName, string functionName) => DatabaseExists(dbName) ? GetFunction(functionName) : throw NoDatabase(dbName);

    /// <summary>Whether a plan can hold such a function.</summary>
    /// <param name="functionName">The name, case-insensitive.</param>
    public bool FunctionExists(string functionName) => FunctionCatalog.Has(functionName);

    /// <inheritdoc cref="FunctionExists(string)"/>
    /// <param name="dbName">The name of the database.</param>
    /// <param name="functionName">The name, case-insensitive.</param>
    public bool FunctionExists(string dbName, string functionName) => DatabaseExists(dbName) && FunctionExists(functionName);

    /// <summary>Forgets what is known of a table: the kept rows, if any. Files are looked at anew by every action.</summary>
    /// <param name="tableName">The name.</param>
    /// <exception cref="AnalysisException">There is no such view.</exception>
    public void RefreshTable(string tableName) => UncacheTable(tableName);

    /// <summary>Forgets the kept rows that may come from a path: all of them. Files are looked at anew by every action.</summary>
    /// <param name="path">The path.</param>
    public void RefreshByPath(string path) => ClearCache();

    /// <summary>Registers the partitions of a table.</summary>
    /// <param name="tableName">The name.</param>
    /// <exception cref="UnsupportedOperationException">Always: partitions are found in the folders by every action.</exception>
    public void RecoverPartitions(string tableName) => throw new UnsupportedOperationException(
        _session.Engine, $"recovering the partitions of '{tableName}'", "Read the folder: its partitions are found by every action.");

    /// <summary>Makes a table of files.</summary>
    /// <param name="tableName">The name.</param>
    /// <param name="path">The folder.</param>
    /// <exception cref="UnsupportedOperationException">Always: read the folder and make a view.</exception>
    public DataFrame CreateTable(string tableName, string path) => throw NoCreate(tableName);

    /// <inheritdoc cref="CreateTable(string, string)"/>
    /// <param name="tableName">The name.</param>
    /// <param name="path">The folder.</param>
    /// <param name="source">The format.</param>
    public DataFrame CreateTable(string tableName, string path, string source) => throw NoCreate(tableName);

    /// <inheritdoc cref="CreateTable(string, string)"/>
    /// <param name="tableName">The name.</param>
    /// <param name="source">The format.</param>
    /// <param name="options">Its options.</param>
    public DataFrame CreateTable(string tableName, string source, IDictionary<string, string> options) => throw NoCreate(tableName);

    /// <inheritdoc cref="CreateTable(string, string)"/>
    /// <param name="tableName">The name.</param>
    /// <param name="source">The format.</param>
    /// <param name="description">What the table holds.</param>
    /// <param name="options">Its options.</param>
    public DataFrame CreateTable(string tableName, string source, string description, IDictionary<string, string> options) => throw NoCreate(tableName);

    /// <inheritdoc cref="CreateTable(string, string)"/>
    /// <param name="tableName">The name.</param>
    /// <param name="source">The format.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="options">Its options.</param>
    public DataFrame CreateTable(string tableName, string source, StructType schema, IDictionary<string, string> options) => throw NoCreate(tableName);

    /// <inheritdoc cref="CreateTable(string, string)"/>
    /// <param name="tableName">The name.</param>
    /// <param name="source">The format.</param>
    /// <param name="schema">The columns.</param>
    /// <param name="description">What the table holds.</param>
    /// <param name="options">Its options.</param>
    public DataFrame CreateTable(string tableName, string source, StructType schema, string description, IDictionary<string, string> options) => throw NoCreate(tableName);

    private static string Qualified(string dbName, string tableName) => dbName == DefaultDatabase ? tableName : $"{dbName}.{tableName}";

    // Operators are no names.
    private static bool IsName(string function) => char.IsAsciiLetter(function[0]);

    private static AnalysisException NoDatabase(string name) => new($"There is no database '{name}'. The only one is '{DefaultDatabase}'.");

    private UnsupportedOperationException NoCreate(string tableName) => new(
        _session.Engine, $"creating the table '{tableName}'", "Read its files and call CreateOrReplaceTempView, or, on Spark, write it with Write().SaveAsTable.");
}
