using System.Text.Json;
using System.Text.Json.Serialization;

namespace Etl.Jobs.Tests.Retail;

/// <summary>One folder of faulty files and what must come of it: its <c>fault.json</c>.</summary>
internal sealed record NastyCase(
    string Fault,
    string File,
    DateOnly Date,
    string Outcome,
    string Must,
    [property: JsonPropertyName("rejected_rows")] IReadOnlyDictionary<string, long> RejectedRows,
    string? Fact,
    [property: JsonPropertyName("dim_check")] IReadOnlyList<DimensionCheck>? DimensionChecks)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static string Root { get; } = Path.Combine(Repository.RetailData, "nasty");

    public static IEnumerable<string> Names => Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string Folder => Path.Combine(Root, Fault);

    public string Input => Path.Combine(Folder, "in");

    public static NastyCase Load(string name) =>
        JsonSerializer.Deserialize<NastyCase>(System.IO.File.ReadAllText(Path.Combine(Root, name, "fault.json")), Json)!;
}

/// <summary>A value that a dimension must have.</summary>
internal sealed record DimensionCheck(string Table, long Key, string Column, JsonElement Value);
