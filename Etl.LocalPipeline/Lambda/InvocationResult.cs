using System.Text.Json.Nodes;

namespace Etl.LocalPipeline.Lambda;

/// <summary>What a function made of an event.</summary>
/// <param name="ErrorType">The type of its error; empty when it succeeded.</param>
/// <param name="Body">Its answer, or its error.</param>
internal sealed record InvocationResult(string ErrorType, JsonNode Body)
{
    public bool IsSuccess => ErrorType.Length == 0;

    /// <summary>A field of the answer as a text; empty where there is none.</summary>
    public string this[string name] => Body[name]?.ToString() ?? "";
}
