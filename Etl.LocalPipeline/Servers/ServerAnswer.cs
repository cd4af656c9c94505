using System.Text.Json.Nodes;

namespace Etl.LocalPipeline.Servers;

/// <summary>What a server of the local pipeline answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record ServerAnswer(int Status, string Body, string ContentType = "application/json")
{
    /// <summary>Headers besides the usual ones.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>How long the answer takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>An answer in JSON.</summary>
    public static ServerAnswer Json(int status, JsonNode body) => new(status, body.ToJsonString());
}
