using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Engines;

/// <summary>What runs plans. An engine gets SQL in its own dialect and gives rows, files or a table.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>The name under which it is chosen, such as <c>duckdb</c>.</summary>
    string Name { get; }

    /// <summary>Its name and version, for people.</summary>
    string Description { get; }

    /// <summary>How it writes SQL.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Changes a setting of the running session; an engine ignores those that are not its own.</summary>
    void Configure(string key, string value);

    /// <summary>Whether <see cref="Configure"/> changes anything for that setting.</summary>
    bool IsModifiable(string key) => false;

    /// <summary>The columns of a table that the engine's own catalogue knows, or null.</summary>
    StructType? FindTable(string name) => null;

    /// <summary>Takes the way to files that are not on this machine. An engine that reaches them itself ignores it.</summary>
    void Reach(IRemoteFiles files)
    {
    }

    /// <summary>A path as the engine knows it, such as that of a file on this machine for a URI of it.</summary>
    string PathOf(string path) => path;

    /// <summary>The schema that files carry, such as Parquet, or that is found by reading them with the options, such as CSV.</summary>
    StructType Describe(string format, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options);

    /// <summary>A schema that a program gives for files: columns that the names of folders tell are the last, and those that it does not have are added.</summary>
    StructType WithFolders(string format, IReadOnlyList<string> paths, StructType schema, IReadOnlyDictionary<string, string> options);

    /// <summary>Runs a query and streams its rows, one array per row.</summary>
    IEnumerable<object?[]> Query(SqlQuery query, ActionContext action);

    /// <summary>Runs a query and writes its rows to files.</summary>
    void Write(SqlQuery query, FileTarget target, ActionContext action);

    /// <summary>Runs a query and keeps its rows in a table until <see cref="DropTable"/>.</summary>
    void CreateTable(string name, SqlQuery query, ActionContext action);

    /// <summary>Forgets a table.</summary>
    void DropTable(string name);
}
