using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Sql;

/// <summary>
/// Holds the places of parameters while a statement is put together. A later step may drop the column that one was for, and an engine takes no value
/// without a place: so the numbers are given at the end, to the parameters that are left.
/// </summary>
internal static partial class ParameterSlots
{
    // No SQL text can have it: every engine refuses it, in identifiers too.
    private const char Edge = '\0';

    /// <summary>The place of the parameter at a position.</summary>
    public static string Of(int position) => string.Create(CultureInfo.InvariantCulture, $"{Edge}{position}{Edge}");

    /// <summary>Whether a text is nothing but the place of a parameter.</summary>
    public static bool IsSlot(string text) => Slot().Match(text) is { Success: true } match && match.Length == text.Length;

    /// <summary>Writes the markers, and gives the parameters that have one, in order.</summary>
    public static (string Text, EquatableArray<object?> Parameters) Fill(string text, IReadOnlyList<object?> parameters, Func<int, string> marker)
    {
        var used = Slot().Matches(text).Select(Position).Distinct().Order().ToList();
        var numbers = used.Select((position, i) => (position, Number: i + 1)).ToDictionary(pair => pair.position, pair => pair.Number);
        return (Slot().Replace(text, match => marker(numbers[Position(match)])), [.. used.Select(position => parameters[position])]);
    }

    private static int Position(Match match) => int.Parse(match.Groups["position"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("\0(?<position>[0-9]+)\0")]
    private static partial Regex Slot();
}
