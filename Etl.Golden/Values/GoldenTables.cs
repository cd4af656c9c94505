using System.Collections.Concurrent;
using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;

namespace Etl.Golden.Values;

/// <summary>The golden tables as frames of a session, kept in the engine once they are used. Thread-safe.</summary>
internal sealed class GoldenTables(SparkSession session, IReadOnlyDictionary<string, JsonElement> tables)
{
    /// <summary>The column that numbers the rows.</summary>
    public const string RowId = "rid";

    private readonly ConcurrentDictionary<string, Lazy<DataFrame>> _frames = new();

    /// <exception cref="Trees.MissingException">The table has columns of a type that the API does not have.</exception>
    /// <exception cref="MalformedException">There is no such table, or it is not of the format.</exception>
    public DataFrame this[string name] => _frames.GetOrAdd(name, _ => new Lazy<DataFrame>(() => Load(name))).Value;

    /// <summary>A table whose rows are numbered.</summary>
    /// <exception cref="MalformedException">Its rows have no number.</exception>
    public DataFrame Numbered(string name) => this[name] is var frame && frame.Columns().Contains(RowId)
        ? frame
        : throw new MalformedException($"table '{name}' has no column '{RowId}' to tell its rows apart");

    private DataFrame Load(string name)
    {
        if (!tables.TryGetValue(name, out var table))
        {
            throw new MalformedException($"table '{name}' is not in tables.json");
        }

        var schema = GoldenTypes.Schema(table.Need("schema"));
        var frame = session.CreateDataFrame(table.Items("rows").Select(row => GoldenValue.Row(row, schema)), schema).Cache();

        // Filled here and not by the first case: two cases at once would fill it twice.
        frame.Count();
        return frame;
    }
}
