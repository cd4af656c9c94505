using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Golden.Files;
using Etl.Golden.Trees;
using Etl.Golden.Values;

namespace Etl.Golden.Cases;

/// <summary>Rows that are written into partition folders and read back.</summary>
internal sealed class PartitionCase(SparkSession session, IReadOnlyList<Release> releases) : ICaseKind
{
    public bool Is(JsonElement json) => json.Has("partitionBy");

    /// <summary>The types of the partition columns.</summary>
    public string Function(JsonElement json) => $"partitionBy({string.Join(", ", json.Items("partitionBy").Select(name => TypeOf(json, name)))})";

    public string Call(JsonElement json) =>
        $"columns {json.Need("columns").GetRawText()} partitionBy {json.Need("partitionBy").GetRawText()} values {json.Get("values")?.GetRawText()}";

    public Difference? Run(JsonElement json)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "table");
        var written = Outcome.Of(() => Write(json, path));
        return Comparison.WithAny(json, releases, answer => answer.Error is { } error
                ? written.Failure is { } failure && error.Is(failure, isWhole: true) ? null : new Difference("write", error.ToString(), written.ToString())
                : written.Failure is { } other ? new Difference("write", "files", other.ToString())
                : Directories(path, answer))
            ?? (written.Failure is null ? Readings(json, path) : null);
    }

    private static string TypeOf(JsonElement json, JsonElement name) => json.Items("columns")
        .Select(column => column.AsItems(2))
        .Where(column => column[0].AsText() == name.AsText())
        .Select(column => column[1].AsText())
        .FirstOrDefault("unknown");

    // The recorded answers have the columns' names of CSV files from their first lines.
    private static Dictionary<string, string> OptionsOf(JsonElement json) => FormatOf(json) == "csv" ? new() { ["header"] = "true" } : [];

    private static string FormatOf(JsonElement json) => json.Get("format") is { ValueKind: JsonValueKind.String } format ? format.GetString()! : "parquet";

    private static Difference? Directories(string path, Answer answer)
    {
        var expected = answer.Need("directories").AsItems().Select(name => name.AsText()).Order(StringComparer.Ordinal).ToList();
        var actual = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file))
            .Where(file => !Path.GetFileName(file).StartsWith('_') && !Path.GetFileName(file).StartsWith('.'))
            .Select(file => Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '/'))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return actual.SequenceEqual(expected) ? null : new Difference("directories", string.Join(", ", expected), string.Join(", ", actual));
    }

    private DataFrame Write(JsonElement json, string path)
    {
        var schema = new StructType(json.Items("columns")
            .Select(column => column.AsItems(2))
            .Select(column => new StructField(column[0].AsText(), GoldenTypes.Parse(column[1].AsText()))));
        var frame = session.CreateDataFrame(json.Items("values").Select(row => GoldenValue.Row(row, schema)), schema);
        frame.Write().Format(FormatOf(json)).Options(OptionsOf(json)).PartitionBy([.. json.Items("partitionBy").Select(name => name.AsText())]).Save(path);
        return frame;
    }

    private Difference? Readings(JsonElement json, string path) =>
        Reading(json, "read_inferred", _ => Inferred(json, path))
        ?? Reading(json, "read_not_inferred", reading => Declared(json, path, GoldenTypes.Schema(reading.Need("schema"))))
        ?? Reading(json, "read_with_schema", _ => Declared(json, path, GoldenTypes.Ddl(json.Text("read_schema"))));

    // Each reading is an answer of its own: schema and rows, or an error.
    private Difference? Reading(JsonElement json, string member, Func<JsonElement, DataFrame> read) => Comparison.WithAny(json, releases, answer =>
    {
        if (answer.Get(member) is not { } reading)
        {
            return null;
        }

        var difference = Comparison.Of(Outcome.Of(() => read(reading)), new Answer(reading, Release.Spark35), "schema", "rows", isOrdered: false);
        return difference is null ? null : difference with { Where = $"{member}, {difference.Where}" };
    });

    private DataFrame Inferred(JsonElement json, string path) => session.Read().Format(FormatOf(json)).Options(OptionsOf(json)).Load(path);

    // The setting that turns inference off is the session's; reading with its schema must give its rows.
    private DataFrame Declared(JsonElement json, string path, StructType schema) => session.Read().Format(FormatOf(json)).Options(OptionsOf(json)).Schema(schema).Load(path);
}
