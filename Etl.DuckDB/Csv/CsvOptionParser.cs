using Etl.DataFrames;
using Etl.DuckDB.Csv.Spark;

namespace Etl.DuckDB.Csv;

/// <summary>Reads the options of a strict read and refuses every other; without 'etl.strict' Spark's options apply.</summary>
internal static class CsvOptionParser
{
    public const string StrictOption = "etl.strict";

    public static CsvOptions Parse(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(options);
        return bag.TakeFlag(StrictOption, false) ? Strict(bag) : SparkOptionParser.Parse(bag);
    }

    private static CsvOptions Strict(OptionBag bag)
    {
        var result = new CsvOptions
        {
            Strict = true,
            Header = bag.TakeFlag("header", false),
            Mode = Mode(bag),
            LineNumberColumn = bag.Take("columnNameOfLineNumber"),
            Dialect = new(Separator(bag), (byte)'"'),
        };
        bag.TakeOnly("quote", "\"");
        bag.TakeOnly("escape", "\"");
        bag.TakeOnly("encoding", "UTF-8", "UTF8");
        bag.TakeOnly("charset", "UTF-8", "UTF8");
        bag.TakeFlag("multiLine", true);
        bag.RefuseRest($"A read with '{StrictOption}' follows RFC 4180 and takes 'header', 'sep', 'mode' and 'columnNameOfLineNumber'.");
        return result;
    }

    private static byte Separator(OptionBag bag) => bag.TakeByte((byte)',', "sep", "delimiter") is { } separator and not (byte)'"'
        ? separator
        : throw new AnalysisException("CSV option 'sep' must be one character other than the quote.");

    // An unknown mode is PERMISSIVE to Spark; a strict read takes no guesses.
    private static CsvMode Mode(OptionBag bag) => bag.Take("mode")?.ToUpperInvariant() switch
    {
        null or "PERMISSIVE" => CsvMode.Permissive,
        "DROPMALFORMED" => CsvMode.DropMalformed,
        "FAILFAST" => CsvMode.FailFast,
        var other => throw new AnalysisException($"CSV option 'mode' is '{other}': it must be PERMISSIVE, DROPMALFORMED or FAILFAST."),
    };
}
