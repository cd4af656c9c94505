using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DataFrames.Json;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>The paths of <c>get_json_object</c>: <c>$</c>, then names and positions; <c>[*]</c> stands for all elements of an array.</summary>
internal static partial class JsonPath
{
    private const string AnyElement = "[*]";

    // How what is found stands in the answer: alone, with its quotes, or with the elements of an array in its place.
    private enum Style
    {
        Raw,
        Quoted,
        Flat,
    }

    /// <summary>What a path finds: a text without quotes, anything else as JSON; null for nothing and for a path that is none.</summary>
    public static string? Get(string text, string path)
    {
        var (match, found) = (Form().Match(path), new List<string>());
        return match.Success && JsonReader.Read(text) is { } root && Find(root, match.Groups["step"].Captures.Select(step => step.Value).ToArray(), Style.Raw, found)
            ? string.Join(' ', found)
            : null;
    }

    // Whether anything is found. As in Spark, an array in which nothing is found is written all the same where others stand beside it.
    private static bool Find(JsonNode node, ArraySegment<string> steps, Style style, List<string> found) => (node, steps) switch
    {
        (JsonArray array, []) when style == Style.Flat => FindEach(array, steps, style, found) > 0,
        (_, []) => Add(node is JsonText text && style == Style.Raw ? text.Value : JsonWriter.Of(node), found),
        (JsonArray array, [AnyElement, AnyElement, .. var rest]) => FindAll(array, rest, Style.Flat, found),
        (JsonArray array, [AnyElement, .. var rest]) when style == Style.Quoted => FindAll(array, rest, style, found),
        (JsonArray array, [AnyElement, .. var rest]) => FindSome(array, rest, style == Style.Raw ? Style.Quoted : style, found),
        (JsonArray array, [var step, .. var rest]) when Index(step) is { } index && index < array.Items.Count => Find(array.Items[index], rest, rest is [AnyElement, ..] ? Style.Quoted : style, found),
        (JsonObject fields, [var step, .. var rest]) when Name(step) is { } name => FindNamed(fields, name, rest, style, found),
        _ => false,
    };

    private static bool Add(string value, List<string> found)
    {
        found.Add(value);
        return true;
    }

    // A name that comes twice means the first value in which something is found; null is nothing.
    private static bool FindNamed(JsonObject fields, string name, ArraySegment<string> rest, Style style, List<string> found)
    {
        foreach (var (field, value) in fields.Fields)
        {
            if (field == name && value is not JsonNull && Find(value, rest, style, found))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FindAll(JsonArray array, ArraySegment<string> rest, Style style, List<string> found)
    {
        var parts = new List<string>();
        var count = FindEach(array, rest, style, parts);
        found.Add($"[{string.Join(',', parts)}]");
        return count > 0;
    }

    // The only element in which something is found stands without its array.
    private static bool FindSome(JsonArray array, ArraySegment<string> rest, Style style, List<string> found)
    {
        var parts = new List<string>();
        var count = FindEach(array, rest, style, parts);
        return count > 0 && Add(count > 1 ? $"[{string.Join(',', parts)}]" : string.Join(',', parts), found);
    }

    // In how many elements something is found.
    private static int FindEach(JsonArray array, ArraySegment<string> rest, Style style, List<string> found)
    {
        var count = 0;
        foreach (var item in array.Items)
        {
            count += Find(item, rest, style, found) ? 1 : 0;
        }

        return count;
    }

    private static int? Index(string step) =>
        step[0] == '[' && int.TryParse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static string? Name(string step) => step is ".*" or "['*']" or AnyElement ? null
        : step[0] == '.' ? step[1..]
        : step[1] == '\'' ? step[2..^2]
        : null;

    [GeneratedRegex(@"^\$(?<step>\.[^.\[]+|\[\*\]|\[[0-9]+\]|\['[^'?]+'\])*\z")]
    private static partial Regex Form();
}
