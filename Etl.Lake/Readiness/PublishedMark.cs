using System.Text.Json;
using System.Text.Json.Serialization;

namespace Etl.Lake.Readiness;

/// <summary>What a run that published a business date leaves in the lake, so that nobody runs the date again without need.</summary>
/// <param name="Date">The business date.</param>
/// <param name="RunId">The run.</param>
/// <param name="PublishedAt">When it published.</param>
/// <param name="Inputs">The files that it read.</param>
public sealed record PublishedMark(DateOnly Date, string RunId, DateTimeOffset PublishedAt, IReadOnlyList<PublishedInput> Inputs)
{
    /// <summary>The name of the mark in the lake, such as <c>_runs/dates/2024-01-13.json</c>.</summary>
    /// <param name="date">The business date.</param>
    public static string NameOf(DateOnly date) => $"_runs/dates/{DayFileNames.Text(date)}.json";

    /// <summary>The mark as it is written.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PublishedMarkJson.Default.PublishedMark);

    /// <summary>Reads a mark.</summary>
    /// <param name="json">What was written.</param>
    /// <exception cref="JsonException">It is not a mark.</exception>
    public static PublishedMark Parse(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, PublishedMarkJson.Default.PublishedMark)
        ?? throw new JsonException("The mark is empty.");
}

/// <summary>A file that a published run has read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ETag">The mark of its content, where the store has one.</param>
/// <param name="Bytes">Its size.</param>
public sealed record PublishedInput(string Name, [property: JsonPropertyName("etag")] string? ETag, long Bytes);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PublishedMark))]
internal sealed partial class PublishedMarkJson : JsonSerializerContext;
