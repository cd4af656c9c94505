using System.Globalization;
using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;
using Etl.Golden.Trees;
using Etl.Golden.Values;
using static Etl.DataFrames.Functions;

namespace Etl.Golden.Cases;

/// <summary>A CSV file that is read with options and a schema.</summary>
internal sealed class CsvCase(SparkSession session, IReadOnlyList<Release> releases) : ICaseKind
{
    public bool Is(JsonElement json) => json.Has("data");

    /// <summary>The group of the case: its id without the number.</summary>
    public string Function(JsonElement json) => json.Text("id") is var id && id.LastIndexOf('.') is > 0 and var end ? id[..end] : "csv";

    public string Call(JsonElement json) =>
        $"read {json.Get("file")?.AsText()} schema {json.Get("schema")?.GetRawText() ?? "none"} options {json.Get("options")?.GetRawText() ?? "none"}";

    public Difference? Run(JsonElement json)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(Path.GetFileName(json.Text("file")), Bytes(json));
        var outcome = Outcome.Of(() => Selected(json, Reader(json).Csv(path)));
        return Comparison.WithAny(json, releases, answer => Comparison.Of(outcome, answer, "result_schema", "rows", isOrdered: true))
            ?? Count(json, path);
    }

    private static DataFrame Selected(JsonElement json, DataFrame frame) => json.Get("select") is { } columns
        ? frame.Select([.. columns.AsItems().Select(name => Col(name.AsText()))])
        : frame;

    private static byte[] Bytes(JsonElement json) => json.Need("data") is { ValueKind: JsonValueKind.String } data && data.TryGetBytesFromBase64(out var bytes)
        ? bytes
        : throw new MalformedException("member 'data' is not base64");

    private static string OptionText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private DataFrameReader Reader(JsonElement json)
    {
        var options = json.Get("options") is { ValueKind: JsonValueKind.Object } given ? given.EnumerateObject().ToList() : [];
        var start = json.Get("schema") is { } ddl ? session.Read().Schema(GoldenTypes.Ddl(ddl.AsText())) : session.Read();
        return options.Aggregate(start, (reader, option) => reader.Option(option.Name, OptionText(option.Value)));
    }

    // The count of what was read, which need not be the number of the rows: nothing of a record is parsed for it.
    private Difference? Count(JsonElement json, string path)
    {
        if (json.Get("count") is null)
        {
            return null;
        }

        var actual = Reader(json).Csv(path).Count();
        return Comparison.WithAny(json, releases, answer => answer.Need("count").AsInt() == actual
            ? null
            : new Difference("count", answer.Need("count").GetRawText(), actual.ToString(CultureInfo.InvariantCulture)));
    }
}
