namespace Etl.DuckDB.Csv.Spark;

/// <summary>
/// Splits records as Spark does (univocity-parsers, unescaped quotes handled by STOP_AT_DELIMITER). Fields are rewritten in place:
/// none becomes longer than it is in the file.
/// </summary>
internal sealed unsafe class LooseParser(CsvDialect dialect, SparkOptions options)
{
    private readonly QuotedField _quoted = new(dialect, options);

    /// <summary>Adds the fields of the record at <paramref name="start"/> and returns where its line end, or the end of the text, is.</summary>
    public int Parse(LooseText text, int start, LooseFields fields)
    {
        var at = start;
        while (true)
        {
            at = Field(text, at, fields);
            if (at >= text.Length || text.LineEnd(at) > 0)
            {
                return at;
            }

            // Behind a separator there is always one more field, if only an empty one.
            at += options.Separator.Length;
        }
    }

    private int Field(LooseText text, int at, LooseFields fields)
    {
        if (options.TrimStart)
        {
            while (at < text.Length && text.Bytes[at] <= ' ' && !text.IsSeparator(at) && text.LineEnd(at) == 0)
            {
                at++;
            }
        }

        if (at < text.Length && dialect.Quote != 0 && text.Bytes[at] == dialect.Quote)
        {
            return _quoted.Read(text, at, fields);
        }

        var end = EndOf(text, at);
        var length = options.TrimEnd ? Trimmed(text, at, end) : end - at;
        fields.Add(at, length == 0 ? LooseFields.Nothing : length);
        return end;
    }

    /// <summary>The next separator or line end.</summary>
    internal static int EndOf(LooseText text, int at)
    {
        while (at < text.Length && !text.IsSeparator(at) && text.LineEnd(at) == 0)
        {
            at++;
        }

        return at;
    }

    internal static int Trimmed(LooseText text, int start, int end)
    {
        while (end > start && text.Bytes[end - 1] <= ' ')
        {
            end--;
        }

        return end - start;
    }
}
