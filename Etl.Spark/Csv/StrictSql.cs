namespace Etl.Spark.Csv;

/// <summary>The statements of one strict read of one file. Every text they make comes from the options and the schema.</summary>
internal static class StrictSql
{
    /// <summary>Begins the message of an error by which a task gives up a file.</summary>
    public const string Marker = "ETL-CSV";

    /// <summary>The kind of give-up that a line out of the grammar causes.</summary>
    public const string Lines = "LINES";

    /// <summary>The kind of give-up that a bad record causes where none may be set aside.</summary>
    public const string Record = "RECORD";

    /// <summary>The kind of give-up that a line causes that is no text, where records are put together from lines.</summary>
    public const string Text = "TEXT";

    /// <summary>The kind of give-up that a record out of the grammar causes that was put together.</summary>
    public const string Quotes = "QUOTES";

    /// <summary>Gives up the file with a number.</summary>
    public static string GiveUp(string kind, int file) => $"CAST(raise_error('{Marker} {kind} {file};') AS STRING)";

    /// <summary>Gives up the file with a number if there is a fault.</summary>
    public static string GiveUpOn(string fault, int file) =>
        $"element_at(transform(array({fault}), r -> CASE WHEN r IS NULL THEN r ELSE {GiveUp(Record, file)} END), 1)";

    /// <summary>What is read of a file: the text of a line, the first byte of its block, its number within the block.</summary>
    public static IReadOnlyList<string> LineColumns { get; } = ["value", "_metadata.file_block_start AS b", "monotonically_increasing_id() AS n"];

    /// <summary>The records of a file of which each is a line: <c>value</c>, <c>line</c>; without the header and blank lines.</summary>
    /// <param name="lines">The view of the file's lines.</param>
    /// <param name="hasHeader">Whether the first line is no record.</param>
    /// <param name="linesBefore">How many lines stand before each block, by its first byte; null when nobody asks for lines.</param>
    public static string LineRecords(string lines, bool hasHeader, IReadOnlyDictionary<long, long>? linesBefore) => $"""
        SELECT value, {LineNumber(linesBefore)} AS line FROM {lines} WHERE value <> ''{(hasHeader ? " AND NOT (b = 0 AND n % 8589934592 = 0)" : "")}
        """;

    /// <summary>How many lines each block of a file has.</summary>
    public static string CountLines(string lines) => $"SELECT b, count(1) AS c FROM {lines} GROUP BY b";

    /// <summary>The physical lines of a file: <c>value</c>, <c>line</c>.</summary>
    public static string PhysicalLines(string lines, IReadOnlyDictionary<long, long> linesBefore) => $"SELECT value, {LineNumber(linesBefore)} AS line FROM {lines}";

    /// <summary>The first line that is no text: its number and its bytes.</summary>
    public static string BadText(string physicalLines) =>
        $"SELECT line, hex(CAST(value AS BINARY)) FROM ({physicalLines}) WHERE {RecordSql.IsNoText("value")} ORDER BY line LIMIT 1";

    /// <summary>The first record with a quote out of place: its line, and whether all quotes are closed.</summary>
    public static string BadQuotes(RecordPatterns patterns, string records) =>
        $"SELECT line, {CsvSql.IsLike("value", patterns.Closed)} FROM ({records}) WHERE NOT {CsvSql.IsLike("value", patterns.WellFormed)} ORDER BY line LIMIT 1";

    /// <summary>The bad records in the order of the file.</summary>
    public static string BadRecords(string checkedRecords, string limit) =>
        $"SELECT value, line, f, fault FROM ({checkedRecords}) WHERE fault IS NOT NULL ORDER BY line{limit}";

    /// <summary>The records with their fields <c>f</c> and <c>fault</c>.</summary>
    public static string Checked(RecordSql sql, string records, string onBadText, Func<string, string> onBadRecord) => $"""
        SELECT value, line, f, {sql.Fault(onBadText, onBadRecord)} AS fault FROM (SELECT value, line, {sql.Fields} AS f FROM (
        {records}))
        """;

    /// <summary>How many records there are, and how many have a fault.</summary>
    public static string CountRecords(string view) => $"SELECT count(1), count(fault) FROM {view}";

    /// <summary>The rows of checked records.</summary>
    public static string Rows(RecordSql sql, string view) => $"SELECT {sql.Columns("line")} FROM {view} WHERE fault IS NULL";

    // The upper bits of the number are the partition's, and each partition is one block.
    private static string LineNumber(IReadOnlyDictionary<long, long>? linesBefore) => linesBefore switch
    {
        null => "0L",
        { Count: 1 } => "n % 8589934592 + 1",
        _ => $"n % 8589934592 + 1 + CASE b {string.Join(' ', linesBefore.Select(block => $"WHEN {block.Key} THEN {block.Value}"))} ELSE CAST(raise_error('blocks') AS BIGINT) END",
    };
}
