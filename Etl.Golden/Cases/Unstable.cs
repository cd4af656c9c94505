using System.Text.Json;
using Etl.Golden.Files;

namespace Etl.Golden.Cases;

/// <summary>Where Spark's generated code and its interpreter disagree, both are right: <c>"unstable": {"codegen": …}</c> has the other answer.</summary>
internal static class Unstable
{
    /// <summary>The class of the error that the generated code raises, if it raises one.</summary>
    public static IEnumerable<string> Classes(JsonElement json) =>
        json.Get("unstable")?.Get("codegen")?.Get("class") is { ValueKind: JsonValueKind.String } name ? [name.GetString()!] : [];

    /// <summary>The values that the generated code gives, by the number of the row.</summary>
    public static IReadOnlyDictionary<int, JsonElement> Values(JsonElement json) =>
        json.Get("unstable")?.Get("codegen") is { ValueKind: JsonValueKind.Array } rows
            ? rows.AsItems().Select(row => row.AsItems(3)).ToDictionary(row => row[0].AsInt(), row => row[2])
            : new Dictionary<int, JsonElement>();
}
