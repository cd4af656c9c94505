namespace Etl.DuckDB.Csv.Spark;

/// <summary>The options that only a read by Spark's rules has.</summary>
internal sealed record SparkOptions
{
    /// <summary>What stands between fields.</summary>
    public byte[] Separator { get; init; } = ","u8.ToArray();

    /// <summary>The byte that makes a quote inside quotes text; 0 for none.</summary>
    public byte Escape { get; init; } = (byte)'\\';

    /// <summary>The byte that makes an escape byte text, or null for the one that Spark chooses.</summary>
    public byte? EscapeOfEscape { get; init; }

    public UnescapedQuotes UnescapedQuotes { get; init; }

    /// <summary>Lines that begin with it are skipped; 0 for none.</summary>
    public byte Comment { get; init; }

    public byte[] NullValue { get; init; } = [];

    public byte[] EmptyValue { get; init; } = [];

    public string NanValue { get; init; } = "NaN";

    public string PositiveInf { get; init; } = "Inf";

    public string NegativeInf { get; init; } = "-Inf";

    /// <summary>The pattern of dates, or null for any form that Spark's cast takes.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The pattern of timestamps, or null for any form that Spark's cast takes.</summary>
    public string? TimestampFormat { get; init; }

    /// <summary>Spark's locale when no option names another.</summary>
    public const string UsualLocale = "en-US";

    /// <summary>The language of months; and another than the usual one has other rules for decimals.</summary>
    public string Locale { get; init; } = UsualLocale;

    /// <summary>Whether a column of dates is inferred to be one, and not of timestamps.</summary>
    public bool PreferDate { get; init; } = true;

    /// <summary>The longest field that is read, or -1 for any.</summary>
    public int MaxFieldLength { get; init; } = -1;

    /// <summary>The most fields that a record may have.</summary>
    public int MaxFields { get; init; } = 20_480;

    public string CorruptRecordColumn { get; init; } = "_corrupt_record";

    /// <summary>Whether a record may span lines.</summary>
    public bool MultiLine { get; init; }

    public bool TrimStart { get; init; }

    public bool TrimEnd { get; init; }

    /// <summary>Whether the names in the header do not matter.</summary>
    public bool EnforceSchema { get; init; } = true;

    /// <summary>What ends a line, or nothing for LF, CRLF and CR.</summary>
    public byte[] LineSeparator { get; init; } = [];
}
