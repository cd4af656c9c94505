using System.Text;

namespace Etl.Trigger.Reporting;

/// <summary>Makes a text from outside fit for a log or an alert.</summary>
internal static class Printable
{
    private const int Most = 300;

    /// <summary>One line without control characters, cut where it is long.</summary>
    public static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Most)
            {
                return $"{line}…";
            }

            line.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
