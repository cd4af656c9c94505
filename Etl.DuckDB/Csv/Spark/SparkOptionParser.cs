using System.Globalization;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Reads Spark's CSV options; what cannot be followed exactly is refused by name.</summary>
internal static class SparkOptionParser
{
    private const string Advice = "Convert the file first, or read the column as text and convert it in the query.";

    public static CsvOptions Parse(OptionBag bag)
    {
        var quote = bag.TakeByte((byte)'"', "quote") ?? 0;
        var separator = Separator(bag);
        var options = new CsvOptions
        {
            Header = bag.TakeFlag("header", false),
            Mode = Mode(bag),
            Dialect = new(separator[0], quote),
            Spark = Spark(bag) with { Separator = separator },
            Encoding = TextEncodings.Find(bag),
        };
        RefuseLineSeparator(bag, options.Spark!);
        RefuseHandling(bag, options.Spark!);
        if (options.Encoding?.Usual is UnicodeEncoding && !options.Spark!.MultiLine)
        {
            throw bag.Refused("encoding", "Set 'multiLine', too: Spark cuts lines at bytes of this encoding otherwise.");
        }

        TakeHints(bag);
        bag.RefuseRest(Advice);
        return options;
    }

    private static SparkOptions Spark(OptionBag bag) => new()
    {
        Escape = bag.TakeByte((byte)'\\', "escape") ?? 0,
        EscapeOfEscape = bag.TakeByte(null, "charToEscapeQuoteEscaping"),
        UnescapedQuotes = Handling(bag.Take("unescapedQuoteHandling")),
        Comment = bag.TakeByte(0, "comment") ?? 0,
        NullValue = Encoding.UTF8.GetBytes(bag.Take("nullValue") ?? ""),
        EmptyValue = Encoding.UTF8.GetBytes(bag.Take("emptyValue") ?? ""),
        NanValue = bag.Take("nanValue") ?? "NaN",
        PositiveInf = bag.Take("positiveInf") ?? "Inf",
        NegativeInf = bag.Take("negativeInf") ?? "-Inf",
        DateFormat = bag.Take("dateFormat"),
        TimestampFormat = bag.Take("timestampFormat"),
        Locale = Locale(bag),
        PreferDate = bag.TakeFlag("preferDate", true),
        MaxFieldLength = bag.TakeInt("maxCharsPerColumn", -1),
        MaxFields = bag.TakeInt("maxColumns", 20_480),
        CorruptRecordColumn = bag.Take("columnNameOfCorruptRecord") ?? CsvOptions.DefaultCorruptRecordColumn,
        MultiLine = bag.TakeFlag("multiLine", false),
        TrimStart = bag.TakeFlag("ignoreLeadingWhiteSpace", false),
        TrimEnd = bag.TakeFlag("ignoreTrailingWhiteSpace", false),
        EnforceSchema = bag.TakeFlag("enforceSchema", true),
        LineSeparator = LineSeparator(bag),
    };

    // One character or several; in one alone, a backslash is how a character is written that has no other way.
    private static byte[] Separator(OptionBag bag) => bag.Take("sep", "delimiter") switch
    {
        null => ","u8.ToArray(),
        "" => throw new AnalysisException("CSV option 'sep' may not be empty."),
        "\\t" => "\t"u8.ToArray(),
        "\\\\" => "\\"u8.ToArray(),
        var text when Ascii.IsValid(text) && !text.AsSpan().ContainsAny("\r\n\0") && (text.Length == 1 || !text.Contains('\\', StringComparison.Ordinal)) => Encoding.ASCII.GetBytes(text),
        _ => throw bag.Refused("sep", "Only ASCII characters that end no line can stand here, without escapes."),
    };

    // Spark takes two characters, too.
    private static byte[] LineSeparator(OptionBag bag) => bag.Take("lineSep") switch
    {
        null => [],
        { Length: 1 or 2 } text when Ascii.IsValid(text) => Encoding.ASCII.GetBytes(text),
        _ => throw bag.Refused("lineSep", "One or two ASCII characters can stand here."),
    };

    private static void RefuseLineSeparator(OptionBag bag, SparkOptions options)
    {
        if (options.MultiLine && !options.LineSeparator.AsSpan().SequenceEqual("\n"u8) && options.LineSeparator.Length > 0)
        {
            throw bag.Refused("lineSep", "Leave it out where 'multiLine' is set: LF, CRLF and CR all end a line.");
        }
    }

    private static string Locale(OptionBag bag) => bag.Take("locale") switch
    {
        null => SparkOptions.UsualLocale,
        var text when string.Equals(text, SparkOptions.UsualLocale, StringComparison.OrdinalIgnoreCase) => SparkOptions.UsualLocale,
        var text when string.Equals(text, "en", StringComparison.OrdinalIgnoreCase) => "en",
        var text => throw bag.Refused("locale", $"Names of months are known in 'en' and 'en-US', not in '{text}'."),
    };

    private static UnescapedQuotes Handling(string? text) => text?.ToUpperInvariant() switch
    {
        null or "STOP_AT_DELIMITER" => UnescapedQuotes.StopAtDelimiter,
        "STOP_AT_CLOSING_QUOTE" => UnescapedQuotes.StopAtClosingQuote,
        "BACK_TO_DELIMITER" => UnescapedQuotes.BackToDelimiter,
        "SKIP_VALUE" => UnescapedQuotes.SkipValue,
        "RAISE_ERROR" => UnescapedQuotes.RaiseError,
        _ => throw new AnalysisException(
            $"CSV option 'unescapedQuoteHandling' is '{text}': it must be STOP_AT_DELIMITER, STOP_AT_CLOSING_QUOTE, BACK_TO_DELIMITER, SKIP_VALUE or RAISE_ERROR."),
    };

    // Spark's parser fails for some of these, and loses characters of others.
    private static void RefuseHandling(OptionBag bag, SparkOptions options)
    {
        if (options.UnescapedQuotes != UnescapedQuotes.StopAtDelimiter && options.Separator.Length > 1)
        {
            throw bag.Refused("unescapedQuoteHandling", "Leave it out where the separator has several characters.");
        }

        if (options.UnescapedQuotes == UnescapedQuotes.BackToDelimiter && options.MultiLine)
        {
            throw bag.Refused("unescapedQuoteHandling", "Read with STOP_AT_DELIMITER where 'multiLine' is set.");
        }
    }

    /// <summary>The part of the records that tell the types of a guessed schema.</summary>
    /// <exception cref="AnalysisException">It is no number.</exception>
    public static double SamplingRatio(OptionBag bag) => bag.Take("samplingRatio") switch
    {
        null => 1,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var ratio) => ratio,
        var text => throw new AnalysisException($"CSV option 'samplingRatio' is '{text}': it must be a number."),
    };

    // These change how Spark finds a schema or writes a file, not how it reads one by a schema.
    private static void TakeHints(OptionBag bag)
    {
        Compressions.Take(bag);
        bag.TakeFlag("inferSchema", false);
        bag.TakeFlag("escapeQuotes", true);
        bag.TakeFlag("quoteAll", false);
        SamplingRatio(bag);
        bag.Take("inputBufferSize");
        bag.Take("timestampNTZFormat");
        bag.TakeOnly("columnPruning", "true");
        bag.TakeOnly("timeZone", "UTC", "Etc/UTC", "GMT", "Z");
    }

    // Spark takes a mode that it does not know for PERMISSIVE.
    private static CsvMode Mode(OptionBag bag) => bag.Take("mode")?.ToUpperInvariant() switch
    {
        "DROPMALFORMED" => CsvMode.DropMalformed,
        "FAILFAST" => CsvMode.FailFast,
        _ => CsvMode.Permissive,
    };
}
