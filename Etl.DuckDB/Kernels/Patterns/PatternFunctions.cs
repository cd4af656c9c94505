using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Etl.DataFrames;
using Etl.DuckDB.Kernels.Texts;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>Spark's functions with patterns.</summary>
internal static class PatternFunctions
{
    public static bool Matches(string text, string pattern) => JavaPattern.Of(pattern).Regex.IsMatch(text);

    public static string Extract(string text, string pattern, int group)
    {
        var java = JavaPattern.Of(pattern);
        var match = java.Regex.Match(text);
        return match.Success ? java.Group(match, group) ?? "" : "";
    }

    public static object?[] ExtractAll(string text, string pattern, int group)
    {
        var java = JavaPattern.Of(pattern);
        return [.. java.Regex.Matches(text).Select(match => java.Group(match, group) ?? "")];
    }

    public static string? First(string text, string pattern) => JavaPattern.Of(pattern).Regex.Match(text) is { Success: true, Length: > 0 } match ? match.Value : null;

    public static int Count(string text, string pattern) => JavaPattern.Of(pattern).Regex.Count(text);

    public static int Position(string text, string pattern) => JavaPattern.Of(pattern).Regex.Match(text) is { Success: true } match ? match.Index + 1 : 0;

    public static string Replace(string text, string pattern, string replacement, int position)
    {
        if (position < 1)
        {
            throw KernelFailure.Of("DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE", "The position of 'regexp_replace' counts from 1. Take 1 or more.");
        }

        var (start, java) = (position - 1, JavaPattern.Of(pattern));
        return start == 0 || start < text.Length
            ? text[..start] + Replaced(start == 0 ? text : text[start..], java, replacement)
            : text;
    }

    /// <summary>Java's split with Spark's limits: no limit for 0 and less; an empty pattern splits characters.</summary>
    public static object?[] Split(string text, string pattern, int limit)
    {
        if (text.Length > 0 && pattern.Length == 0)
        {
            // What is beyond the limit is dropped here.
            var characters = CodePoints.Split(text);
            return [.. characters.Take(limit <= 0 ? characters.Count : limit)];
        }

        var (parts, start) = (new List<object?>(), 0);
        for (var match = Separator(pattern).Regex.Match(text); match.Success && (limit <= 0 || parts.Count < limit - 1); match = match.NextMatch())
        {
            // What matches nothing at the start makes no empty part before it.
            if (match.Index + match.Length > 0)
            {
                parts.Add(text[start..match.Index]);
                start = match.Index + match.Length;
            }
        }

        parts.Add(text[start..]);
        return [.. parts];
    }

    // Spark leaves a wrong pattern to Java here, whose error has no class.
    private static JavaPattern Separator(string pattern)
    {
        try
        {
            return JavaPattern.Of(pattern);
        }
        catch (EngineException error) when (error.ErrorClass is not null)
        {
            throw KernelFailure.WithoutClass(error.Message);
        }
    }

    /// <summary>The map of a text of pairs.</summary>
    public static KeyValuePair<object, object?>[] ToMap(string text, string pairs, string keyValue)
    {
        var map = new List<KeyValuePair<object, object?>>();
        foreach (var pair in Split(text, pairs, -1))
        {
            var parts = Split((string)pair!, keyValue, 2);
            map.Add(new(parts[0]!, parts.Length > 1 ? parts[1] : null));
        }

        return Collections.Maps.Unique(map);
    }

    private static string Replaced(string text, JavaPattern java, string replacement)
    {
        var (result, last) = (new StringBuilder(), 0);
        for (var match = java.Regex.Match(text); match.Success; match = match.NextMatch())
        {
            result.Append(text, last, match.Index - last);
            Append(result, java, match, replacement);
            last = match.Index + match.Length;
        }

        return result.Append(text, last, text.Length - last).ToString();
    }

    // A backslash makes the next character literal; $1, $12 and ${name} are groups.
    private static void Append(StringBuilder result, JavaPattern java, Match match, string replacement)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] == '\\')
            {
                result.Append(++i < replacement.Length ? replacement[i] : throw Wrong(replacement, "it ends in a backslash"));
            }
            else if (replacement[i] == '$')
            {
                result.Append(java.Group(match, GroupOf(java, replacement, ref i)));
            }
            else
            {
                result.Append(replacement[i]);
            }
        }
    }

    private static int GroupOf(JavaPattern java, string replacement, ref int position)
    {
        var start = position + 1;
        if (start < replacement.Length && replacement[start] == '{')
        {
            var end = replacement.IndexOf('}', start);
            position = end;
            return end > 0 && java.Names.TryGetValue(replacement[(start + 1)..end], out var named) ? named : throw Wrong(replacement, "it names a group that does not exist");
        }

        if (start >= replacement.Length || !char.IsAsciiDigit(replacement[start]))
        {
            throw Wrong(replacement, "'$' is followed by no group: write '\\$' for a dollar");
        }

        var group = replacement[start] - '0';
        for (position = start; position + 1 < replacement.Length && char.IsAsciiDigit(replacement[position + 1]) && (group * 10) + replacement[position + 1] - '0' <= java.Groups; position++)
        {
            group = (group * 10) + replacement[position + 1] - '0';
        }

        return group <= java.Groups ? group : throw Wrong(replacement, $"group {group.ToString(CultureInfo.InvariantCulture)} does not exist");
    }

    private static EngineException Wrong(string replacement, string reason) =>
        KernelFailure.Of("INVALID_REGEXP_REPLACE", $"The replacement '{replacement}' cannot be used: {reason}.");
}
