using System.Text;

namespace Etl.DuckDB.Kernels.Texts;

/// <summary>Texts with some characters replaced by others.</summary>
internal static class Translations
{
    /// <summary>
    /// Each character of a set becomes the one at the same place of another, or nothing; of a character that comes twice the first place counts.
    /// </summary>
    public static string Translate(string text, string from, string to)
    {
        var (map, target) = (new Dictionary<Rune, string>(), CodePoints.Split(to));
        foreach (var (rune, i) in from.EnumerateRunes().Select((rune, i) => (rune, i)))
        {
            map.TryAdd(rune, i < target.Count && target[i] != "\0" ? target[i] : "");
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(map.TryGetValue(rune, out var replacement) ? replacement : rune.ToString());
        }

        return result.ToString();
    }
}
