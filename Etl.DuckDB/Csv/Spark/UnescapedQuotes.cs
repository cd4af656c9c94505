namespace Etl.DuckDB.Csv.Spark;

/// <summary>What becomes of a quoted field that has a quote inside which is neither escaped nor the closing one; Spark's option <c>unescapedQuoteHandling</c>.</summary>
internal enum UnescapedQuotes
{
    /// <summary>The field ends at the next separator, and is taken as it stands.</summary>
    StopAtDelimiter,

    /// <summary>The field ends at the next quote in front of a separator.</summary>
    StopAtClosingQuote,

    /// <summary>What was read so far is taken apart at separators; the rest is a field that ends at the next quote.</summary>
    BackToDelimiter,

    /// <summary>The field is empty.</summary>
    SkipValue,

    /// <summary>The read fails.</summary>
    RaiseError,
}
