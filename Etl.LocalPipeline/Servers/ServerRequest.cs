using System.Text.Json.Nodes;

namespace Etl.LocalPipeline.Servers;

/// <summary>A request that a server of the local pipeline got.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, unescaped, without the query.</param>
/// <param name="Authorization">The header of that name, or empty.</param>
/// <param name="ContentType">The media type, or empty.</param>
/// <param name="Body">The body.</param>
internal sealed record ServerRequest(string Method, string Path, string Authorization, string ContentType, string Body)
{
    /// <summary>The body as JSON.</summary>
    public JsonNode? Json => JsonNode.Parse(Body);

    public override string ToString() => $"{Method} {Path}";
}
