using System.Text.Json;
using Etl.DataFrames;

namespace Etl.Engines.Tests.Golden;

/// <summary>The golden tables as frames of a session, kept in the engine once they are used.</summary>
internal sealed class GoldenTables(SparkSession session)
{
    private static readonly Dictionary<string, JsonElement> All = GoldenFile.Cases("tables.json").ToDictionary(table => table.Text("name"));

    private readonly Dictionary<string, DataFrame> _frames = [];

    /// <exception cref="MissingException">The table has columns of a type that frames in memory cannot hold yet.</exception>
    public DataFrame this[string name] => _frames.TryGetValue(name, out var frame) ? frame : _frames[name] = Load(All[name]);

    private DataFrame Load(JsonElement table)
    {
        var schema = GoldenTypes.Schema(table.GetProperty("schema"));
        var rows = table.GetProperty("rows").EnumerateArray().Select(row =>
            new GenericRow([.. row.EnumerateArray().Select((value, i) => GoldenValue.Read(value, schema.Fields[i].DataType))]));
        return session.CreateDataFrame(rows, schema).Cache();
    }
}
