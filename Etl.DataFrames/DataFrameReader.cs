using System.Globalization;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>Reads files as frames. Options are Spark's; <c>etl.</c> options are this library's and work on every engine.</summary>
public sealed class DataFrameReader
{
    private readonly SparkSession _session;
    private readonly IEngine _engine;
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);
    private StructType? _schema;
    private string _format = "parquet";

    internal DataFrameReader(SparkSession session, IEngine engine) => (_session, _engine) = (session, engine);

    /// <summary>Sets the format: <c>csv</c> or <c>parquet</c> (the default).</summary>
    /// <param name="source">The name of the format.</param>
    public DataFrameReader Format(string source)
    {
        _format = source.ToLowerInvariant();
        return this;
    }

    /// <summary>Sets the columns. CSV files need it: types are never guessed.</summary>
    /// <param name="schema">The columns.</param>
    public DataFrameReader Schema(StructType schema)
    {
        _schema = schema;
        return this;
    }

    /// <inheritdoc cref="Schema(StructType)"/>
    /// <param name="schemaString">The columns as Spark SQL writes them, such as <c>id bigint not null, price decimal(18,2)</c>.</param>
    public DataFrameReader Schema(string schemaString) => Schema(DdlParser.ParseSchema(schemaString));

    /// <summary>
    /// Sets an option. For CSV, besides Spark's: <c>etl.strict</c> (true: a value must fit its column as it is written; nulls, ranges and formats of the
    /// schema hold; columns are found by name), <c>badRecordsPath</c> (a folder: records that do not fit are set aside there with file, line,
    /// column, value and reason, instead of failing) and <c>columnNameOfLineNumber</c> (that column of the schema gets the line of the record).
    /// </summary>
    /// <param name="key">Its name, case-insensitive.</param>
    /// <param name="value">Its value.</param>
    public DataFrameReader Option(string key, string value)
    {
        _options[key.ToLowerInvariant()] = value;
        return this;
    }

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameReader Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameReader Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameReader Option(string key, double value) => Option(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Reads CSV files, plain or <c>.gz</c>.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="AnalysisException">The schema is missing, or an option is wrong.</exception>
    public DataFrame Csv(params string[] paths) => Format("csv").Load(paths);

    /// <summary>Reads Parquet files or folders; <c>name=value</c> folders become columns.</summary>
    /// <param name="paths">The files or folders.</param>
    public DataFrame Parquet(params string[] paths) => Format("parquet").Load(paths);

    /// <summary>Reads files in the format set before.</summary>
    /// <param name="paths">The files or folders.</param>
    /// <exception cref="AnalysisException">The format or schema is missing or wrong.</exception>
    public DataFrame Load(params string[] paths)
    {
        if (paths.Length == 0)
        {
            throw new AnalysisException("Name at least one file or folder to read.");
        }

        var schema = _schema ?? (_format == "csv"
            ? throw new AnalysisException("CSV files need a schema: call Schema(…) before Csv(…). Types are never guessed here.")
            : _engine.Describe(_format, paths));
        var source = new FileSource(_format, [.. paths], schema, [.. _options]);
        return new DataFrame(_session, new FileScan(source, Plan.NewOutput(schema)));
    }
}
