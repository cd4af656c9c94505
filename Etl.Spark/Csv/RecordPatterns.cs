using System.Text.RegularExpressions;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.Spark.Csv;

/// <summary>The grammar of records as regular expressions of Java, for one separator.</summary>
internal sealed class RecordPatterns(char separator)
{
    private const string Quoted = "\"[^\"]*+(?:\"\"[^\"]*+)*+\"";

    // What takes the place of the separator once quotes are off: no field can hold it.
    private const string Nul = @"\x00";

    // Java puts this where bytes are not UTF-8.
    private const string Replacement = @"\uFFFD";

    /// <summary>The separator, for <c>split</c>.</summary>
    public string Separator { get; } = char.IsAsciiLetterOrDigit(separator) ? $"[{separator}]" : Regex.Escape($"{separator}");

    private string InClass { get; } = char.IsAsciiLetterOrDigit(separator) ? $"{separator}" : $@"\{separator}";

    /// <summary>A separator and a whole field behind it; group 1 is the field.</summary>
    public string NextField => $"{Separator}({Quoted}|(?!\"){Plain})";

    /// <summary>A record in which every quote that opens is closed at the end of its field.</summary>
    public string WellFormed => $"(?:{Quoted}|(?!\"){Plain})(?:{Separator}(?:{Quoted}|(?!\"){Plain}))*+";

    /// <summary>A record in which every quote that opens is closed, whatever follows it.</summary>
    public string Closed => $"{Loose}(?:{Separator}{Loose})*+";

    /// <summary>A line that starts outside quotes and ends inside.</summary>
    public string Opens => $"(?:{Loose}{Delimiter})*+{Open}";

    /// <summary>A line that starts inside quotes and ends inside.</summary>
    public string StaysOpen => $"{Inside}(?:\"{Plain}{Delimiter}(?:{Loose}{Delimiter})*+{Open})?+";

    private string Plain => $@"[^{InClass}\r\n]*+";

    private string Loose => $"(?:{Quoted}|(?!\")){Plain}";

    private string Delimiter => $@"[{InClass}\r]";

    private static string Inside => "[^\"]*+(?:\"\"[^\"]*+)*+";

    private static string Open => $"\"{Inside}";

    /// <summary>A good record without any quote that opens.</summary>
    public string Usual(FileLayout layout, StructType schema) =>
        string.Join(Separator, Fields(layout, schema, $@"[^""{InClass}\r\n\x00{Replacement}]", $@"[^{InClass}\r\n\x00{Replacement}]"));

    /// <summary>A good record whose quotes are off, with NUL between the fields.</summary>
    public static string Unquoted(FileLayout layout, StructType schema) =>
        string.Join(Nul, Fields(layout, schema, $@"[^\x00{Replacement}]", $@"[^\x00{Replacement}]"));

    private static IEnumerable<string> Fields(FileLayout layout, StructType schema, string first, string next) =>
        Enumerable.Range(0, layout.Width).Select(field => Array.IndexOf(layout.FieldOf, field) is >= 0 and var column
            ? FieldPatterns.Of(schema.Fields[column], first, next)
            : FieldPatterns.Text(first, next));
}
