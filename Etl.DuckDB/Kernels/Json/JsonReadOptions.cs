using System.Collections.Concurrent;
using System.Text.Json;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Json;
using Etl.DuckDB.Csv;
using Etl.DuckDB.Csv.PlainLines;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>How JSON is read: Spark's options, checked.</summary>
internal sealed record JsonReadOptions
{
    private static readonly ConcurrentDictionary<string, JsonReadOptions> Known = new();

    public static JsonReadOptions Usual { get; } = new();

    public CsvMode Mode { get; init; }

    /// <summary>The column that takes a record that does not fit, if the schema has it.</summary>
    public string CorruptRecordColumn { get; init; } = CsvOptions.DefaultCorruptRecordColumn;

    /// <summary>The pattern of dates, or null for Spark's usual forms.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The pattern of timestamps, or null for Spark's usual forms.</summary>
    public string? TimestampFormat { get; init; }

    /// <summary>How types are found when the schema is guessed.</summary>
    public JsonTypeOptions Types { get; init; } = new(PrimitivesAsString: false, PrefersDecimal: false);

    /// <summary>Whether fields that are null in all records are left out of a guessed schema.</summary>
    public bool DropsNulls { get; init; }

    public JsonSyntax Syntax { get; init; } = new() { NonNumericNumbers = true };

    /// <summary>Whether a file is one value, over all its lines.</summary>
    public bool MultiLine { get; init; }

    /// <summary>The options of reading lines that came with these.</summary>
    public IReadOnlyDictionary<string, string> LineOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>The options behind a text that <see cref="Text"/> made.</summary>
    public static JsonReadOptions Of(string text) => Known.GetOrAdd(text, key => Parse(JsonSerializer.Deserialize<Dictionary<string, string>>(key)!));

    /// <summary>Options as one text, so that SQL can hand them on.</summary>
    public static string Text(IReadOnlyDictionary<string, string> options) => JsonSerializer.Serialize(options.OrderBy(option => option.Key, StringComparer.Ordinal).ToDictionary());

    /// <exception cref="DataFrames.UnsupportedOperationException">An option cannot be followed exactly.</exception>
    public static JsonReadOptions Parse(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, options, "JSON");
        var multiLine = bag.TakeFlag("multiLine", false);
        var read = new JsonReadOptions
        {
            Mode = bag.Take("mode")?.ToUpperInvariant() switch { "DROPMALFORMED" => CsvMode.DropMalformed, "FAILFAST" => CsvMode.FailFast, _ => CsvMode.Permissive },
            CorruptRecordColumn = bag.Take("columnNameOfCorruptRecord") ?? CsvOptions.DefaultCorruptRecordColumn,
            DateFormat = Pattern(bag.Take("dateFormat")),
            TimestampFormat = Pattern(bag.Take("timestampFormat")),
            Types = new JsonTypeOptions(bag.TakeFlag("primitivesAsString", false), bag.TakeFlag("prefersDecimal", false)),
            DropsNulls = bag.TakeFlag("dropFieldIfAllNull", false),
            Syntax = SyntaxOf(bag),
            MultiLine = multiLine,
            LineOptions = Lines(bag, multiLine),
        };
        Compressions.Take(bag);
        bag.TakeFlag("ignoreNullFields", true);
        bag.TakeOnly("samplingRatio", "1", "1.0");
        bag.TakeOnly("locale", "en-US");
        bag.TakeOnly("inferTimestamp", "false");
        bag.TakeOnly("timeZone", "UTC", "Etc/UTC", "GMT", "Z");
        bag.Take("timestampNTZFormat");
        bag.RefuseRest("Leave it out, or read the lines with Text and take them apart with GetJsonObject.");
        return read;
    }

    private static JsonSyntax SyntaxOf(OptionBag bag) => new()
    {
        SingleQuotes = bag.TakeFlag("allowSingleQuotes", true),
        Comments = bag.TakeFlag("allowComments", false),
        UnquotedNames = bag.TakeFlag("allowUnquotedFieldNames", false),
        LeadingZeros = bag.TakeFlag("allowNumericLeadingZeros", false),
        AnyEscape = bag.TakeFlag("allowBackslashEscapingAnyCharacter", false),
        ControlCharacters = bag.TakeFlag("allowUnquotedControlChars", false),
        NonNumericNumbers = bag.TakeFlag("allowNonNumericNumbers", true),
    };

    private static Dictionary<string, string> Lines(OptionBag bag, bool multiLine)
    {
        var options = new Dictionary<string, string> { [Csv.PlainLines.LineOptions.WholeFile] = multiLine ? "true" : "false" };
        foreach (var name in new[] { "lineSep", "encoding", "charset" })
        {
            if (bag.Take(name) is { } value)
            {
                options[name] = value;
            }
        }

        if (!multiLine && options.GetValueOrDefault("encoding", options.GetValueOrDefault("charset", "UTF-8")) is var encoding
            && !string.Equals(encoding, "UTF-8", StringComparison.OrdinalIgnoreCase) && !options.ContainsKey("lineSep"))
        {
            throw new DataFrames.AnalysisException($"JSON option 'encoding' is '{encoding}': name what ends a line with 'lineSep', too, or set 'multiLine'.");
        }

        return options;
    }

    // One that cannot be read here is refused before anything runs.
    private static string? Pattern(string? pattern)
    {
        _ = pattern is null ? null : DatePattern.ForReading(pattern);
        return pattern;
    }
}
