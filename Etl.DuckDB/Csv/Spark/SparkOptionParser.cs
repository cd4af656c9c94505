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
        var options = new CsvOptions
        {
            Header = bag.TakeFlag("header", false),
            Mode = Mode(bag),
            Dialect = new(bag.TakeByte((byte)',', "sep", "delimiter") ?? throw new AnalysisException("CSV option 'sep' may not be empty."), quote),
            Spark = Spark(bag),
            Encoding = TextEncodings.Find(bag),
        };
        IgnoreHints(bag);
        bag.TakeOnly("unescapedQuoteHandling", "STOP_AT_DELIMITER");
        bag.TakeOnly("locale", "en-US");
        bag.TakeOnly("maxCharsPerColumn", "-1");
        bag.RefuseRest(Advice);
        return options;
    }

    private static SparkOptions Spark(OptionBag bag) => new()
    {
        Escape = bag.TakeByte((byte)'\\', "escape") ?? 0,
        EscapeOfEscape = bag.TakeByte(null, "charToEscapeQuoteEscaping"),
        Comment = bag.TakeByte(0, "comment") ?? 0,
        NullValue = Encoding.UTF8.GetBytes(bag.Take("nullValue") ?? ""),
        EmptyValue = Encoding.UTF8.GetBytes(bag.Take("emptyValue") ?? ""),
        NanValue = bag.Take("nanValue") ?? "NaN",
        PositiveInf = bag.Take("positiveInf") ?? "Inf",
        NegativeInf = bag.Take("negativeInf") ?? "-Inf",
        CorruptRecordColumn = bag.Take("columnNameOfCorruptRecord") ?? CsvOptions.DefaultCorruptRecordColumn,
        MultiLine = bag.TakeFlag("multiLine", false),
        TrimStart = bag.TakeFlag("ignoreLeadingWhiteSpace", false),
        TrimEnd = bag.TakeFlag("ignoreTrailingWhiteSpace", false),
        EnforceSchema = bag.TakeFlag("enforceSchema", true),
        LineSeparator = LineSeparator(bag),
    };

    private static byte LineSeparator(OptionBag bag) => bag.Take("lineSep") switch
    {
        null => 0,
        "\n" => CsvDialect.LineFeed,
        [var only] when char.IsAscii(only) && only is not '\r' => (byte)only,
        _ => throw bag.Refused("lineSep", "Leave it out: LF, CRLF and CR all end a line."),
    };

    // These change how Spark finds a schema or writes a file, not how it reads one by a schema.
    private static void IgnoreHints(OptionBag bag) =>
        bag.Take("inferSchema", "samplingRatio", "preferDate", "compression", "codec", "escapeQuotes", "quoteAll");

    // Spark takes a mode that it does not know for PERMISSIVE.
    private static CsvMode Mode(OptionBag bag) => bag.Take("mode")?.ToUpperInvariant() switch
    {
        "DROPMALFORMED" => CsvMode.DropMalformed,
        "FAILFAST" => CsvMode.FailFast,
        _ => CsvMode.Permissive,
    };
}
