using System.Globalization;
using Etl.Jobs.Retail.Quarantine;

namespace Etl.Jobs.Presentation;

/// <summary>Writes values as text that is safe on a screen.</summary>
internal static class Cells
{
    /// <summary>A value of a row.</summary>
    public static string Of(object? value) => value switch
    {
        null => "NULL",
        DateOnly date => Units.Date(date),
        _ => VisibleText.OneLine(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>Where a rejected row is and what is wrong with it.</summary>
    public static string Of(QuarantinedRow row)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{row.File}, line {row.Line}");
        var place = row.Column is null ? line : $"{line}, column '{row.Column}', value '{VisibleText.Value(row.Value)}'";
        // What the reader finds goes on from the value: 'abc' is not a number. What the checks find is a sentence of its own.
        var joint = row.Column is not null && row.Reason is [var first, ..] && char.IsLower(first) ? " " : ": ";
        return place + joint + VisibleText.OneLine(row.Reason);
    }
}
