namespace Etl.DuckDB.Csv.Spark;

/// <summary>
/// Splits records as Spark does (univocity-parsers). Fields are rewritten in place: none becomes longer than it is in the file.
/// </summary>
internal sealed unsafe class LooseParser(CsvDialect dialect, SparkOptions options)
{
    private readonly QuotedField _quoted = new(dialect, options);

    /// <summary>Adds the fields of the record at <paramref name="start"/> and returns where its line end, or the end of the text, is.</summary>
    public int Parse(LooseText text, int start, LooseFields fields)
    {
        var at = start;
        _quoted.Forget();
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
        var start = at;
        while (options.TrimStart && at < text.Length && text.Bytes[at] <= ' ' && !text.IsSeparator(at) && text.LineEnd(at) == 0)
        {
            at++;
        }

        // White space at the end of the text leaves an empty value behind where the parser has something open, elsewhere none.
        if (at == text.Length)
        {
            fields.Add(at, at > start && _quoted.Previous != 0 ? LooseFields.EmptyQuotes : LooseFields.Nothing);
            return at;
        }

        if (dialect.Quote != 0 && text.Bytes[at] == dialect.Quote)
        {
            return _quoted.Read(text, at, fields);
        }

        var end = EndOf(text, at);
        if (end > at)
        {
            _quoted.Forget();
        }

        var length = options.TrimEnd ? Trimmed(text, at, end) : end - at;
        fields.Add(at, length > 0 ? length : end > at && end == text.Length && !options.TrimStart ? LooseFields.EmptyQuotes : LooseFields.Nothing);
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
