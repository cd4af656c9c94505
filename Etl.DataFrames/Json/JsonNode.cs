namespace Etl.DataFrames.Json;

/// <summary>A value of a JSON text, with numbers as they are written and fields in their order, even if a name comes twice.</summary>
internal abstract record JsonNode;

/// <summary>A text.</summary>
internal sealed record JsonText(string Value) : JsonNode;

/// <summary>A number as it is written.</summary>
internal sealed record JsonNumber(string Text) : JsonNode
{
    /// <summary>Whether it has neither fraction nor exponent.</summary>
    public bool IsWhole => Text.All(c => char.IsAsciiDigit(c) || c == '-');
}

/// <summary>True or false.</summary>
internal sealed record JsonFlag(bool Value) : JsonNode;

/// <summary>null.</summary>
internal sealed record JsonNull : JsonNode;

/// <summary>An array.</summary>
internal sealed record JsonArray(IReadOnlyList<JsonNode> Items) : JsonNode;

/// <summary>An object.</summary>
internal sealed record JsonObject(IReadOnlyList<(string Name, JsonNode Value)> Fields) : JsonNode;
