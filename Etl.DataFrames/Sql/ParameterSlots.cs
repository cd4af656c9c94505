using System.Globalization;
using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Sql;

/// <summary>
/// Holds the places of parameters while a statement is put together. A later step may drop the column that one was for, and an engine takes no value
/// without a place: so the numbers are given at the end, to the parameters that are left.
/// </summary>
internal static class ParameterSlots
{
    // No SQL text can have it: every engine refuses it, in identifiers too.
    private const char Edge = '\0';

    /// <summary>The place of the parameter at a position.</summary>
    public static string Of(int position) => string.Create(CultureInfo.InvariantCulture, $"{Edge}{position}{Edge}");

    /// <summary>Whether a text is nothing but the place of a parameter.</summary>
    public static bool IsSlot(string text) => text is [Edge, >= '0' and <= '9', .., Edge] && text.IndexOf(Edge, 1) == text.Length - 1;

    /// <summary>Writes the markers, and gives the parameters that have one, in order.</summary>
    public static (string Text, EquatableArray<object?> Parameters) Fill(string text, IReadOnlyList<object?> parameters, Func<int, string> marker)
    {
        // Text and place take turns.
        var parts = text.Split(Edge);
        var used = parts.Where((_, i) => i % 2 == 1).Select(Position).Distinct().Order().ToList();
        var numbers = used.Select((position, i) => (position, Number: i + 1)).ToDictionary(pair => pair.position, pair => pair.Number);
        return (string.Concat(parts.Select((part, i) => i % 2 == 1 ? marker(numbers[Position(part)]) : part)), [.. used.Select(position => parameters[position])]);
    }

    private static int Position(string place) => int.Parse(place, CultureInfo.InvariantCulture);
}
