using System.Text.Json;

namespace Etl.Golden.Files;

/// <summary>Reads the members of a case, and says which one is not as the format has it.</summary>
internal static class JsonAccess
{
    /// <summary>A member, or null when it is absent or null.</summary>
    public static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Whether there is such a member, null or not.</summary>
    public static bool Has(this JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    /// <exception cref="MalformedException">There is no such member.</exception>
    public static JsonElement Need(this JsonElement element, string name) =>
        element.Get(name) ?? throw new MalformedException($"member '{name}' is missing in {Excerpt(element)}");

    /// <exception cref="MalformedException">There is no such text.</exception>
    public static string Text(this JsonElement element, string name) => element.Need(name).AsText();

    /// <exception cref="MalformedException">There is no such list.</exception>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) => element.Need(name).AsItems();

    /// <exception cref="MalformedException">It is not a text.</exception>
    public static string AsText(this JsonElement element) => element.ValueKind == JsonValueKind.String
        ? element.GetString()!
        : throw new MalformedException($"{Excerpt(element)} is not a text");

    /// <exception cref="MalformedException">It is not a list.</exception>
    public static IReadOnlyList<JsonElement> AsItems(this JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? [.. element.EnumerateArray()]
        : throw new MalformedException($"{Excerpt(element)} is not a list");

    /// <summary>A list of a fixed length, such as a pair.</summary>
    /// <exception cref="MalformedException">It is not a list of that length.</exception>
    public static IReadOnlyList<JsonElement> AsItems(this JsonElement element, int count) => element.AsItems() is var items && items.Count == count
        ? items
        : throw new MalformedException($"{Excerpt(element)} has {items.Count} items instead of {count}");

    /// <exception cref="MalformedException">It is not a whole number of 32 bits.</exception>
    public static int AsInt(this JsonElement element) => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number)
        ? number
        : throw new MalformedException($"{Excerpt(element)} is not a whole number");

    /// <summary>The start of an element, for messages.</summary>
    public static string Excerpt(JsonElement element)
    {
        const int Length = 120;
        var text = element.GetRawText();
        return text.Length <= Length ? text : $"{text[..Length]}…";
    }
}
