using System.Collections.Concurrent;
using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>How CSV is written: Spark's options, checked.</summary>
internal sealed record CsvWriteOptions
{
    private static readonly ConcurrentDictionary<string, CsvWriteOptions> Known = new();

    public static CsvWriteOptions Usual { get; } = Parse(new Dictionary<string, string>());

    public char Separator { get; private init; }

    /// <summary>What stands around values that need it, or null when nothing does.</summary>
    public char? Quote { get; private init; }

    public char Escape { get; private init; }

    public bool QuotesAll { get; private init; }

    /// <summary>Whether a value with a quote inside is quoted.</summary>
    public bool EscapesQuotes { get; private init; }

    public bool TrimsStart { get; private init; }

    public bool TrimsEnd { get; private init; }

    public string NullValue { get; private init; } = "";

    public string EmptyValue { get; private init; } = "";

    public string LineSeparator { get; private init; } = "\n";

    public string DateFormat { get; private init; } = "";

    public string TimestampFormat { get; private init; } = "";

    /// <summary>The options behind a text.</summary>
    public static CsvWriteOptions Of(string text) => Known.GetOrAdd(text, key => Parse(JsonSerializer.Deserialize<Dictionary<string, string>>(key)!));

    /// <exception cref="UnsupportedOperationException">An option cannot be followed exactly.</exception>
    public static CsvWriteOptions Parse(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, options);
        var write = new CsvWriteOptions
        {
            Separator = (char)(bag.TakeByte((byte)',', "sep", "delimiter") ?? throw new AnalysisException("CSV option 'sep' may not be empty.")),
            Quote = (char?)bag.TakeByte((byte)'"', "quote"),
            Escape = (char)(bag.TakeByte((byte)'\\', "escape") ?? (byte)'\\'),
            QuotesAll = bag.TakeFlag("quoteAll", false),
            EscapesQuotes = bag.TakeFlag("escapeQuotes", true),
            TrimsStart = bag.TakeFlag("ignoreLeadingWhiteSpace", true),
            TrimsEnd = bag.TakeFlag("ignoreTrailingWhiteSpace", true),
            NullValue = bag.Take("nullValue") ?? "",
            EmptyValue = bag.Take("emptyValue") ?? "\"\"",
            LineSeparator = bag.Take("lineSep") ?? "\n",
            DateFormat = Pattern(bag.Take("dateFormat") ?? JsonWriteOptions.UsualDate),
            TimestampFormat = Pattern(bag.Take("timestampFormat") ?? JsonWriteOptions.UsualTimestamp),
        };
        bag.RefuseRest("Leave it out.");
        return write;
    }

    private static string Pattern(string pattern) => DatePattern.ForWriting(pattern) is not null ? pattern : "";
}
