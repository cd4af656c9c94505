namespace Etl.Spark.Csv;

/// <summary>
/// The records of a file in which quotes hold line ends. A line turns "outside quotes" and "inside quotes" each into one of the two; where all lines before
/// it have turned the start of the file is found with running aggregates, for which all lines go through one task in order: exact, and slow.
/// </summary>
internal static class StitchedSql
{
    private const string InOrder = "OVER (ORDER BY b, n)";
    private const string Before = "OVER (ORDER BY b, n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";

    /// <summary>The records: <c>value</c>, <c>line</c>; without the header and blank lines.</summary>
    /// <param name="lines">The view of the file's lines, cut at line feeds only.</param>
    /// <param name="hasHeader">Whether the first record is none.</param>
    /// <param name="patterns">The grammar.</param>
    /// <param name="onBadText">What a line becomes that is no text.</param>
    public static string Records(string lines, bool hasHeader, RecordPatterns patterns, string onBadText) => $"""
        SELECT substring(value, 2) AS value, line FROM ({Split(lines, patterns, onBadText)})
        WHERE length(value) > 1{(hasHeader ? " AND line > 1" : "")}
        """;

    // A chunk starts and ends outside quotes, at a line feed. Carriage returns may part it further; the one put before it makes no match empty.
    private static string Split(string lines, RecordPatterns patterns, string onBadText) => $"""
        SELECT value, first + coalesce(sum(regexp_count(value, '\\r\\n|\\r|\\n')) OVER (PARTITION BY chunk ORDER BY pos ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS line
        FROM (SELECT chunk, first, posexplode(regexp_extract_all(concat('\r', text), {CsvSql.Text($@"\r(?:{patterns.Closed}(?=\r|\z)|[\s\S]*+)")}, 0)) AS (pos, value) FROM (
        {Chunks(lines, patterns, onBadText)}))
        """;

    private static string Chunks(string lines, RecordPatterns patterns, string onBadText) => $"""
        SELECT chunk, min(first) AS first, array_join(transform(array_sort(collect_list(struct(b, n, value))), e -> e.value), '\n') AS text FROM (
        SELECT *, sum(IF(inside, 0, 1)) {InOrder} AS chunk FROM (
        SELECT *, (IF(known.v, 1, 0) + turned - coalesce(known.t, 0)) % 2 = 1 AS inside FROM (
        SELECT value, b, n, coalesce(max(t) {Before}, 0) AS turned, last(IF(o = i, struct(o AS v, t AS t), NULL), true) {Before} AS known,
          1 + coalesce(sum(1 + regexp_count(value, '\\r(?!\\z)')) {Before}, 0) AS first FROM (
        SELECT *, sum(IF(o AND NOT i, 1, 0)) {InOrder} AS t FROM (
        SELECT *, {CsvSql.IsLike("value", patterns.Opens)} AS o, {CsvSql.IsLike("value", patterns.StaysOpen)} AS i FROM (
        SELECT CASE WHEN {RecordSql.IsNoText("value")} THEN {onBadText} ELSE value END AS value, b, n FROM {lines})))))) GROUP BY chunk
        """;
}
