using System.Text;
using Etl.DuckDB.Kernels.Texts;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>
/// The patterns of LIKE. Spark makes them regular expressions of Java and quotes each UTF-16 unit of the pattern by itself, after which a character of two units
/// matches nothing; but simple patterns of a column it compares as texts.
/// </summary>
internal static class LikePatterns
{
    public static bool Like(string text, string pattern)
    {
        var java = JavaPattern.Of(Translated(pattern));
        return !HasPair(pattern) && java.Regex.IsMatch(text);
    }

    public static bool ILike(string text, string pattern) => Like(LetterCase.ToLower(text), LetterCase.ToLower(pattern));

    /// <summary>Whether a pattern has a character of two UTF-16 units.</summary>
    public static bool HasPair(string pattern) => pattern.Any(char.IsSurrogate);

    /// <summary>Whether Spark makes it a comparison: <c>a</c>, <c>a%</c>, <c>%a</c>, <c>a%b</c> or <c>%a%</c>.</summary>
    public static bool IsSimple(string pattern) => !pattern.Any(c => c is '_' or '\\') && pattern.Count(c => c == '%') switch
    {
        0 => true,
        1 => pattern.Length > 1,
        2 => pattern.Length > 2 && pattern[0] == '%' && pattern[^1] == '%',
        _ => false,
    };

    /// <summary>Whether a simple pattern is a prefix and a suffix.</summary>
    public static bool HasTwoParts(string pattern) => pattern.IndexOf('%', StringComparison.Ordinal) is var wildcard && wildcard > 0 && wildcard < pattern.Length - 1;

    private static string Translated(string pattern)
    {
        var text = new StringBuilder("(?s)\\A");
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length && pattern[i + 1] is '%' or '_' or '\\':
                    text.Append(Quoted(pattern[++i]));
                    break;
                case '\\':
                    throw KernelFailure.Of(
                        i + 1 < pattern.Length ? "INVALID_FORMAT.ESC_IN_THE_MIDDLE" : "INVALID_FORMAT.ESC_AT_THE_END",
                        $"Pattern '{pattern}' has a backslash that is not before '%', '_' or another backslash. Double it.");
                case '%':
                    text.Append(".*");
                    break;
                case '_':
                    text.Append('.');
                    break;
                default:
                    text.Append(Quoted(pattern[i]));
                    break;
            }
        }

        return text.Append("\\z").ToString();
    }

    private static string Quoted(char c) => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) ? $"\\{c}" : c.ToString();
}
