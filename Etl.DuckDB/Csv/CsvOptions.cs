using System.Globalization;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Blocks;
using Etl.DuckDB.Csv.Spark;

namespace Etl.DuckDB.Csv;

/// <summary>The options of one read, checked.</summary>
internal sealed record CsvOptions
{
    /// <summary>Spark's name for the column of malformed records when no option names another.</summary>
    public const string DefaultCorruptRecordColumn = "_corrupt_record";

    public bool Strict { get; init; }

    public bool Header { get; init; }

    /// <summary>Whether lines are read as they are, without fields.</summary>
    public bool Lines { get; init; }

    public CsvMode Mode { get; init; }

    public CsvDialect Dialect { get; init; } = new((byte)',', (byte)'"');

    /// <summary>The schema column that receives the line of each record, or null.</summary>
    public string? LineNumberColumn { get; init; }

    /// <summary>The encoding of the files, or null for UTF-8.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>Spark's rules, where the read is not strict.</summary>
    public SparkOptions? Spark { get; init; }

    /// <summary>Bytes of text that a worker takes at a time: small enough that text and field bounds stay in the second-level cache.</summary>
    public int BlockSize { get; init; } = 256 * 1024;

    /// <summary>The longest record that is read.</summary>
    public int MaxRecordSize { get; init; } = 64 * 1024 * 1024;

    internal BlockCut Cut => Spark switch
    {
        null => BlockCut.Records,
        { MultiLine: true } => BlockCut.Nowhere,
        _ => BlockCut.Lines,
    };

    public bool IsLineNumber(StructField field) => Same(field.Name, LineNumberColumn);

    internal static bool Same(string name, string? other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    internal string MaxRecordText => string.Create(CultureInfo.InvariantCulture, $"{MaxRecordSize / (1024 * 1024)} MB");

    public static CsvOptions Parse(IReadOnlyDictionary<string, string> options) => CsvOptionParser.Parse(options);
}
