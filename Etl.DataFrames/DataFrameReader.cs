using System.Globalization;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>Reads files as frames. Options are Spark's; <c>etl.</c> options are this library's and work on every engine.</summary>
public sealed partial class DataFrameReader
{
    private readonly SparkSession _session;
    private readonly IEngine _engine;
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);
    private StructType? _schema;
    private string _format = "parquet";

    internal DataFrameReader(SparkSession session, IEngine engine) => (_session, _engine) = (session, engine);

    /// <summary>Sets the format: <c>parquet</c> (the default), <c>csv</c>, <c>json</c>, <c>text</c>; <c>orc</c>, <c>jdbc</c> and others on Spark.</summary>
    /// <param name="source">The name of the format.</param>
    public DataFrameReader Format(string source)
    {
        _format = source.ToLowerInvariant();
        return this;
    }

    /// <summary>
    /// Sets the columns. Without it Parquet files tell their own; those of CSV files are texts, or guessed with the option <c>inferSchema</c>. Columns that the names of
    /// folders tell come last: with the type given here, or the one that their values have.
    /// </summary>
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

    /// <summary>Sets options; see <see cref="Option(string, string)"/>.</summary>
    /// <param name="options">The values by name.</param>
    public DataFrameReader Options(IDictionary<string, string> options)
    {
        foreach (var (key, value) in options)
        {
            Option(key, value);
        }

        return this;
    }

    /// <summary>Reads JSON files, one object per line; with the option <c>multiLine</c> a file is one object or an array. Without a schema the files are read for their fields first.</summary>
    /// <param name="paths">The files or folders.</param>
    public DataFrame Json(params string[] paths) => Format("json").Load(paths);

    /// <summary>Reads the lines of files, in a column <c>value</c>; with the option <c>wholetext</c> a file is one value.</summary>
    /// <param name="paths">The files or folders.</param>
    public DataFrame Text(params string[] paths) => Format("text").Load(paths);

    /// <summary>Reads ORC files. The embedded engine refuses them.</summary>
    /// <param name="paths">The files or folders.</param>
    public DataFrame Orc(params string[] paths) => Format("orc").Load(paths);

    /// <inheritdoc cref="SparkSession.Table"/>
    public DataFrame Table(string tableName) => _session.Table(tableName);

    /// <summary>Reads CSV files, plain or <c>.gz</c>; <c>name=value</c> folders become columns.</summary>
    /// <param name="paths">The files or folders.</param>
    /// <exception cref="AnalysisException">A strict read has no schema, or an option is wrong.</exception>
    public DataFrame Csv(params string[] paths) => Format("csv").Load(paths);

    /// <summary>Reads Parquet files or folders; <c>name=value</c> folders become columns.</summary>
    /// <param name="paths">The files or folders.</param>
    public DataFrame Parquet(params string[] paths) => Format("parquet").Load(paths);

    /// <summary>Reads a file or folder in the format set before.</summary>
    /// <param name="path">The file or folder.</param>
    /// <exception cref="AnalysisException">The format or schema is missing or wrong.</exception>
    public DataFrame Load(string path) => Load([path]);

    /// <summary>Reads the path that the option <c>path</c> names, in the format set before.</summary>
    /// <exception cref="AnalysisException">The option is not set, or the format or schema is missing or wrong.</exception>
    public DataFrame Load() => Load(_options.Remove("path", out var path) ? [path] : []);

    /// <summary>Reads files in the format set before.</summary>
    /// <param name="paths">The files or folders.</param>
    /// <exception cref="AnalysisException">The format or schema is missing or wrong.</exception>
    public DataFrame Load(params string[] paths)
    {
        if (paths.Length == 0 && _format != "jdbc")
        {
            throw new AnalysisException("Name at least one file or folder to read.");
        }

        var files = paths.Select(_session.PathOf).ToList();
        var isStrict = _format == "csv" && _options.ContainsKey("etl.strict");
        var schema = (_schema, isStrict) switch
        {
            (null, true) => throw new AnalysisException("Strict CSV files need a schema: call Schema(…) before Csv(…). Types are never guessed there."),
            (null, false) => _engine.Describe(_format, files, _options),
            (var given, true) => given,
            (var given, false) => _engine.WithFolders(_format, files, given, _options),
        };
        var source = new FileSource(_format, [.. files], schema, [.. _options]) { HasGivenSchema = _schema is not null };
        return new DataFrame(_session, new FileScan(source, Plan.NewOutput(schema)));
    }
}
