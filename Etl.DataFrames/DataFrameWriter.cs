using System.Globalization;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Engines;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>Writes a frame to files, in Spark's layout on every engine. Made by <see cref="DataFrame.Write"/>.</summary>
public sealed partial class DataFrameWriter
{
    private static readonly Dictionary<string, SaveMode> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["append"] = SaveMode.Append,
        ["overwrite"] = SaveMode.Overwrite,
        ["error"] = SaveMode.ErrorIfExists,
        ["errorifexists"] = SaveMode.ErrorIfExists,
        ["default"] = SaveMode.ErrorIfExists,
        ["ignore"] = SaveMode.Ignore,
    };

    private const string OverwriteMode = "spark.sql.sources.partitionOverwriteMode";

    private readonly DataFrame _frame;
    private readonly SortedDictionary<string, string> _options = new(StringComparer.Ordinal);
    private SaveMode _mode = SaveMode.ErrorIfExists;
    private string[] _partitionBy = [];
    private string _format = "parquet";
    private BucketSpec? _buckets;

    internal DataFrameWriter(DataFrame frame) => _frame = frame;

    /// <summary>Sets what to do when the target has data already.</summary>
    /// <param name="saveMode">The mode.</param>
    public DataFrameWriter Mode(SaveMode saveMode)
    {
        _mode = saveMode;
        return this;
    }

    /// <inheritdoc cref="Mode(SaveMode)"/>
    /// <param name="saveMode">append, overwrite, error, errorifexists or ignore, in any case.</param>
    /// <exception cref="AnalysisException">There is no such mode.</exception>
    public DataFrameWriter Mode(string saveMode) => Modes.TryGetValue(saveMode, out var mode)
        ? Mode(mode)
        : throw new AnalysisException($"Save mode '{saveMode}' is unknown. Use append, overwrite, error, errorifexists or ignore.");

    /// <summary>Sets the format: <c>parquet</c> (the default), <c>csv</c>, <c>json</c>, <c>text</c>; <c>orc</c> and others on Spark.</summary>
    /// <param name="source">The name of the format.</param>
    public DataFrameWriter Format(string source)
    {
        _format = source.ToLowerInvariant();
        return this;
    }

    /// <summary>
    /// Sets an option of the format. Besides Spark's: <c>etl.sortBy</c>, columns with commas between by which the rows of each file are sorted, so that readers
    /// skip what they do not look for.
    /// </summary>
    /// <param name="key">Its name, case-insensitive.</param>
    /// <param name="value">Its value.</param>
    public DataFrameWriter Option(string key, string value)
    {
        _options[key.ToLowerInvariant()] = value;
        return this;
    }

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriter Option(string key, bool value) => Option(key, value ? "true" : "false");

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriter Option(string key, long value) => Option(key, value.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Option(string, string)"/>
    public DataFrameWriter Option(string key, double value) => Option(key, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Sets options of the format.</summary>
    /// <param name="options">The values by name.</param>
    public DataFrameWriter Options(IDictionary<string, string> options)
    {
        foreach (var (key, value) in options)
        {
            Option(key, value);
        }

        return this;
    }

    /// <summary>Puts the rows of each value of some columns in a folder of their own, <c>column=value</c>; the columns are not in the files then.</summary>
    /// <param name="colNames">The columns, outermost folder first.</param>
    /// <exception cref="AnalysisException">The frame has no such column.</exception>
    public DataFrameWriter PartitionBy(params string[] colNames)
    {
        if (colNames.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(names => names.Count() > 1) is { } repeated)
        {
            throw new AnalysisException($"PartitionBy names '{repeated.Key}' {repeated.Count()} times. Name it once.");
        }

        var scope = new Scope(_frame.Plan);
        foreach (var name in colNames)
        {
            scope.FindAll(name);
        }

        _partitionBy = [.. colNames];
        return this;
    }

    /// <summary>Writes Parquet files, compressed with Snappy as Spark's are.</summary>
    /// <param name="path">The folder of the table.</param>
    /// <param name="cancellationToken">Stops the write; nothing of it stays.</param>
    /// <exception cref="AnalysisException">The target has data and the mode does not allow that, or column names repeat.</exception>
    public void Parquet(string path, CancellationToken cancellationToken = default) => Format("parquet").Save(path, cancellationToken);

    /// <summary>Writes CSV files. Options are Spark's, such as <c>header</c>, <c>sep</c>, <c>nullValue</c>, <c>dateFormat</c>, <c>compression</c>.</summary>
    /// <inheritdoc cref="Parquet"/>
    public void Csv(string path, CancellationToken cancellationToken = default) => Format("csv").Save(path, cancellationToken);

    /// <summary>Writes JSON files, one object per line; nulls are left out unless the option <c>ignoreNullFields</c> is false.</summary>
    /// <inheritdoc cref="Parquet"/>
    public void Json(string path, CancellationToken cancellationToken = default) => Format("json").Save(path, cancellationToken);

    /// <summary>Writes the only column, a <c>string</c>, as lines.</summary>
    /// <inheritdoc cref="Parquet"/>
    public void Text(string path, CancellationToken cancellationToken = default) => Format("text").Save(path, cancellationToken);

    /// <summary>Writes ORC files. The embedded engine refuses it: write Parquet there.</summary>
    /// <inheritdoc cref="Parquet"/>
    public void Orc(string path, CancellationToken cancellationToken = default) => Format("orc").Save(path, cancellationToken);

    /// <summary>Writes files in the format set before, to the path that the option <c>path</c> names.</summary>
    /// <exception cref="AnalysisException">The option is not set, the target has data and the mode does not allow that, or column names repeat.</exception>
    public void Save()
    {
        if (_format == "jdbc")
        {
            Write(TargetKind.Options, _options.GetValueOrDefault("dbtable", ""), CancellationToken.None);
            return;
        }

        Save(_options.Remove("path", out var path) ? path : throw new AnalysisException("Name the folder to write to: Save(path) or Option(\"path\", …)."));
    }

    /// <summary>Writes files in the format set before.</summary>
    /// <param name="path">The folder of the table.</param>
    /// <param name="cancellationToken">Stops the write; nothing of it stays.</param>
    /// <exception cref="AnalysisException">The target has data and the mode does not allow that, or column names repeat.</exception>
    public void Save(string path, CancellationToken cancellationToken = default) => Write(TargetKind.Files, _frame.Session.PathOf(path), cancellationToken);

    private void Write(TargetKind kind, string path, CancellationToken cancellationToken)
    {
        CheckNames();
        RefuseBuckets(kind);
        if (_frame.Session.Conf().Get(OverwriteMode, "") is { Length: > 0 } overwriteMode)
        {
            _options.TryAdd("partitionoverwritemode", overwriteMode);
        }

        // The folders have the names as PartitionBy spells them.
        var frame = _partitionBy.Except(_frame.Columns()).Aggregate(_frame, (renamed, name) => renamed.WithColumnRenamed(name, name));
        var plan = _frame.Session.Dialect.PartitionsByText ? PartitionText.Of(frame.Plan, _partitionBy) : frame.Plan;
        var target = new FileTarget(_format, path, plan.Schema, [.. _partitionBy], _mode, _options) { Kind = kind, Buckets = _buckets };
        var scope = new Scope(_frame.Plan);
        foreach (var column in target.SortBy)
        {
            scope.FindAll(column);
        }

        var rows = _frame.Session.Dialect.WritesLines && kind == TargetKind.Files && TextFiles.Has(_format) ? TextFiles.Of(plan, _format, _partitionBy, target.SortBy, _options) : plan;
        _frame.Session.Actions.Write(rows, target, cancellationToken);
    }

    private void CheckNames()
    {
        if (_frame.Columns().Count == 0)
        {
            throw new AnalysisException("The frame has no columns: there is nothing to write. Select one.");
        }

        var repeated = _frame.Columns().GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(names => names.Count() > 1);
        if (repeated is not null)
        {
            throw new AnalysisException($"Column '{repeated.Key}' appears {repeated.Count()} times in the output. Rename or drop all but one before writing.");
        }

        if (_frame.Schema().Fields.FirstOrDefault(field => _partitionBy.Contains(field.Name, StringComparer.OrdinalIgnoreCase) && field.DataType is not AtomicType) is { } nested)
        {
            throw new AnalysisException($"Column '{nested.Name}' of type '{nested.DataType}' cannot be a partition: its values have no place in the name of a folder. Partition by another column.");
        }

        if (_partitionBy.Length > 0 && _partitionBy.Length == _frame.Columns().Count)
        {
            throw new AnalysisException("Every column is a partition column: a file needs at least one of its own.");
        }
    }
}
