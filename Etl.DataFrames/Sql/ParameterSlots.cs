using System.Globalization;

namespace Etl.DataFrames.Sql;

/// <summary>
/// Holds the places of parameters while a statement is put together. A later step may drop the column that one was for, and an engine takes no value
/// without a place: so the numbers are given at the end, to the parameters that are left.
/// </summary>
internal static class ParameterSlots
{
    /// <summary>What is before and behind a place. No SQL text can have it: every engine refuses it, in identifiers too, and so do names (<see cref="Types.FieldNames"/>).</summary>
    public const char Edge = '\0';

    /// <summary>The place of the parameter at a position.</summary>
    public static string Of(int position) => string.Create(CultureInfo.InvariantCulture, $"{Edge}{position}{Edge}");

    /// <summary>Whether a text is nothing but the place of a parameter.</summary>
    public static bool IsSlot(string text) => text is [Edge, >= '0' and <= '9', .., Edge] && text.IndexOf(Edge, 1) == text.Length - 1;
}
