using System.Collections.Concurrent;
using System.Text;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>A pattern of java.time.format.DateTimeFormatter as Spark uses it: strict, English, in UTC.</summary>
internal sealed class DatePattern
{
    private const int MostKnown = 1000;

    private static readonly ConcurrentDictionary<(string, bool), DatePattern> Known = new();

    private readonly IReadOnlyList<DateElement> _elements;

    private DatePattern(IReadOnlyList<DateElement> elements) => _elements = elements;

    /// <summary>The pattern for writing.</summary>
    public static DatePattern ForWriting(string pattern) => Of(pattern, isForReading: false);

    /// <summary>The pattern for reading.</summary>
    public static DatePattern ForReading(string pattern) => Of(pattern, isForReading: true);

    /// <summary>The timestamp in this pattern.</summary>
    public string Write(long micros)
    {
        var (text, parts) = (new StringBuilder(), DateParts.Of(micros));
        foreach (var element in _elements)
        {
            element.Write(text, parts);
        }

        return text.ToString();
    }

    /// <summary>The timestamp that a text of this pattern is; null if it is none.</summary>
    public long? Read(string text)
    {
        var (position, fields) = (0, new DateFields());
        return _elements.All(element => element.Read(text, ref position, fields)) && position == text.Length ? fields.Instant() : null;
    }

    private static DatePattern Of(string pattern, bool isForReading)
    {
        if (Known.Count >= MostKnown)
        {
            Known.Clear();
        }

        return Known.GetOrAdd((pattern, isForReading), key => new DatePattern(new DatePatternParser(key.Item1, key.Item2).Parse()));
    }
}
