using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DataFrames.Json;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>The paths of <c>get_json_object</c>: <c>$</c>, then names and positions; <c>[*]</c> stands for all elements of an array.</summary>
internal static partial class JsonPath
{
    private const string AnyElement = "[*]";

    /// <summary>What a path finds: a text without quotes, anything else as JSON; null for nothing and for a path that is none.</summary>
    public static string? Get(string text, string path)
    {
        var match = Form().Match(path);
        return match.Success && JsonReader.Read(text) is { } root
            ? Find(root, [.. match.Groups["step"].Captures.Select(step => step.Value)], isQuoted: false)
            : null;
    }

    private static string? Find(JsonNode node, ReadOnlySpan<string> steps, bool isQuoted)
    {
        if (steps.IsEmpty)
        {
            return node is JsonText text && !isQuoted ? text.Value : JsonWriter.Of(node);
        }

        var step = steps[0];
        var rest = steps[1..];
        return node switch
        {
            JsonArray array when step == AnyElement => FindAll(array, rest, isQuoted),
            JsonArray array when Index(step) is { } index && index < array.Items.Count => Find(array.Items[index], rest, isQuoted || (rest is [AnyElement, ..])),
            JsonObject fields when Name(step) is { } name => FindNamed(fields, name, rest, isQuoted),
            _ => null,
        };
    }

    // A name that comes twice means the first value in which something is found; null is nothing.
    private static string? FindNamed(JsonObject fields, string name, ReadOnlySpan<string> rest, bool isQuoted)
    {
        foreach (var (field, value) in fields.Fields)
        {
            if (field == name && value is not JsonNull && Find(value, rest, isQuoted) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A single element that is found stands alone, unless it is inside another array.
    private static string? FindAll(JsonArray array, ReadOnlySpan<string> rest, bool isQuoted)
    {
        var found = new List<string>();
        foreach (var item in array.Items)
        {
            if (Find(item, rest, isQuoted: true) is { } text)
            {
                found.Add(text);
            }
        }

        return found switch
        {
            [] => null,
            [var only] when !isQuoted => only,
            _ => $"[{string.Join(',', found)}]",
        };
    }

    private static int? Index(string step) =>
        step[0] == '[' && int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static string? Name(string step) => step is ".*" or AnyElement ? null
        : step[0] == '.' ? step[1..]
        : step[1] == '\'' ? step[2..^2]
        : null;

    [GeneratedRegex(@"^\$(?<step>\.[^.\[]+|\[\*\]|\[[0-9]+\]|\['[^'?]+'\])*\z")]
    private static partial Regex Form();
}
