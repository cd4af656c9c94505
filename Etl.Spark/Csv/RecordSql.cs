using System.Globalization;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.Spark.Csv;

/// <summary>
/// The SQL that takes records apart and checks them. One regular expression over the whole record settles nearly all of them; the others are looked at
/// field by field inside a lambda, which Spark does not compile: compiled, those texts would make methods too long for the JVM to optimise.
/// </summary>
internal sealed class RecordSql(StrictOptions options, StructType schema, FileLayout layout)
{
    /// <summary>How a fault of the record as a whole begins.</summary>
    public const string NoColumn = "-1:";

    private readonly RecordPatterns _patterns = new(options.Separator);

    public RecordPatterns Patterns => _patterns;

    /// <summary>The fields of <c>value</c>, without their quotes.</summary>
    public string Fields => $"""
        CASE WHEN instr(value, '"') = 0 THEN split(value, {CsvSql.Text(_patterns.Separator)}, -1)
          ELSE transform(regexp_extract_all(concat({CsvSql.Text($"{options.Separator}")}, value), {CsvSql.Text(_patterns.NextField)}, 1),
            q -> CASE WHEN startswith(q, '"') THEN replace(substring(q, 2, length(q) - 2), '""', '"') ELSE q END) END
        """;

    /// <summary>What is wrong with <c>value</c>, whose fields are <c>f</c>: null, or the position of a column, a colon and a reason.</summary>
    /// <param name="onBadText">What the value becomes when it is no text or its quotes are out of place.</param>
    /// <param name="onBadRecord">What a fault becomes, given its SQL.</param>
    public string Fault(string onBadText, Func<string, string> onBadRecord) => $"""
        CASE WHEN {CsvSql.IsLike("value", _patterns.Usual(layout, schema))}{Ranges} THEN NULL
          ELSE element_at(transform(array(f), f -> CASE
            WHEN {IsNoText("value")} OR NOT {CsvSql.IsLike("value", _patterns.WellFormed)} THEN {onBadText}
            WHEN {CsvSql.IsLike(@"array_join(f, '\0')", RecordPatterns.Unquoted(layout, schema))}{Ranges} THEN NULL
            ELSE {onBadRecord(Reason)} END), 1) END
        """;

    /// <summary>The columns of the schema, given the SQL of the line.</summary>
    public string Columns(string line) => string.Join(", ", schema.Fields.Select((field, column) =>
        $"{(FieldOf(column) is { } text ? FieldValues.Of(field, text) : $"CAST({line} AS {field.DataType.SimpleString})")} AS {CsvSql.Name(field.Name)}"));

    /// <summary>Whether a text has a NUL or had bytes that are not UTF-8.</summary>
    public static string IsNoText(string text) =>
        $@"(instr({text}, '\0') > 0 OR (instr({text}, '\uFFFD') > 0 OR octet_length({text}) <> length({text})) AND encode({text}, 'UTF-8') <> CAST({text} AS BINARY))";

    private string Reason => $"""
        CASE WHEN size(f) <> {layout.Width} THEN concat('{NoColumn}the record has ', size(f), ' fields instead of {layout.Width}')
              ELSE coalesce({string.Join(", ", Faults.DefaultIfEmpty("NULL"))}) END
        """;

    private IEnumerable<string> Faults =>
        from column in Enumerable.Range(0, schema.Fields.Count)
        let text = FieldOf(column)
        where text is not null
        select string.Create(CultureInfo.InvariantCulture, $"'{column}:' || {FieldFaults.Of(schema.Fields[column], text)}");

    // Smallest and largest values that a pattern cannot tell.
    private string Ranges => string.Concat(
        from column in Enumerable.Range(0, schema.Fields.Count)
        let text = FieldOf(column)
        where text is not null && !FieldPatterns.HoldsRange(schema.Fields[column])
        select $" AND {FieldFaults.Of(schema.Fields[column], text)} IS NULL");

    private string? FieldOf(int column) => layout.FieldOf[column] is >= 0 and var field
        ? string.Create(CultureInfo.InvariantCulture, $"get(f, {field})")
        : null;
}
