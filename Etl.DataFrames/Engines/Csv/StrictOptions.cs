namespace Etl.DataFrames.Engines.Csv;

/// <summary>The options of a strict read, checked: every engine takes these and refuses every other.</summary>
/// <param name="HasHeader">Whether the first record names the columns.</param>
/// <param name="Mode">What becomes of bad records.</param>
/// <param name="LineNumberColumn">The schema column that receives the line of each record, or null.</param>
/// <param name="Separator">The character between two fields.</param>
internal sealed record StrictOptions(bool HasHeader, CsvMode Mode, string? LineNumberColumn, char Separator)
{
    /// <summary>The option that asks for a strict read.</summary>
    public const string Name = "etl.strict";

    /// <summary>The option that names the folder for bad records.</summary>
    public const string BadRecordsPath = "badrecordspath";

    /// <summary>Reads the options from which <see cref="Name"/> was taken.</summary>
    public static StrictOptions Parse(OptionBag bag)
    {
        var options = new StrictOptions(bag.TakeFlag("header", false), ReadMode(bag), bag.Take("columnNameOfLineNumber"), ReadSeparator(bag));
        bag.TakeOnly("quote", "\"");
        bag.TakeOnly("escape", "\"");
        bag.TakeOnly("encoding", "UTF-8", "UTF8");
        bag.TakeOnly("charset", "UTF-8", "UTF8");
        bag.TakeFlag("multiLine", true);
        bag.RefuseRest($"A read with '{Name}' follows RFC 4180 and takes 'header', 'sep', 'mode' and 'columnNameOfLineNumber'.");
        return options;
    }

    private static char ReadSeparator(OptionBag bag) => bag.TakeByte((byte)',', "sep", "delimiter") is { } separator and not ((byte)'"' or 0)
        ? (char)separator
        : throw new AnalysisException("CSV option 'sep' must be one character other than the quote.");

    // An unknown mode is PERMISSIVE to Spark; a strict read takes no guesses.
    private static CsvMode ReadMode(OptionBag bag) => bag.Take("mode")?.ToUpperInvariant() switch
    {
        null or "PERMISSIVE" => CsvMode.Permissive,
        "DROPMALFORMED" => CsvMode.DropMalformed,
        "FAILFAST" => CsvMode.FailFast,
        var other => throw new AnalysisException($"CSV option 'mode' is '{other}': it must be PERMISSIVE, DROPMALFORMED or FAILFAST."),
    };
}
