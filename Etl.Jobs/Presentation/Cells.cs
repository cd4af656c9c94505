using System.Globalization;
using Etl.Jobs.Retail.Quarantine;

namespace Etl.Jobs.Presentation;

/// <summary>Writes values as text that is safe on a screen.</summary>
internal static class Cells
{
    private const int MaxValue = 60;

    /// <summary>A value of a row.</summary>
    public static string Of(object? value) => value switch
    {
        null => "NULL",
        DateOnly date => Units.Date(date),
        _ => OneLine(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>The text on one line and without control characters, which could rewrite the screen.</summary>
    public static string OneLine(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(letter => letter switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when char.IsControl(letter) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)letter:X2}"),
            _ => letter.ToString(),
        }))
        : text;

    /// <summary>The text, cut to a length; a cut one ends in dots.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..(length - 3)]}...";

    /// <summary>Where a rejected row is and what is wrong with it.</summary>
    public static string Of(QuarantinedRow row)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{row.File}, line {row.Line}");
        var place = row.Column is null ? line : $"{line}, column '{row.Column}', value '{Cut(OneLine(row.Value ?? ""), MaxValue)}'";
        // What the reader finds goes on from the value: 'abc' is not a number. What the checks find is a sentence of its own.
        var joint = row.Column is not null && row.Reason is [var first, ..] && char.IsLower(first) ? " " : ": ";
        return place + joint + OneLine(row.Reason);
    }
}
