using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.Spark.Gateway;
using Etl.Spark.Run;

namespace Etl.Spark.Csv;

/// <summary>A strict read of one file of a statement: its view, what was counted in it, and what becomes of its bad records.</summary>
internal sealed class StrictScan : IDisposable
{
    private const string Records = "records";
    private const string Bad = "bad";

    private readonly JavaThread _thread;
    private readonly Session _session;
    private readonly StrictOptions _options;
    private readonly StructType _schema;
    private readonly StrictViews _views;
    private readonly bool _setsAside;
    private JavaObject? _checked;
    private Observed? _observed;
    private IReadOnlyList<long>? _counts;

    public StrictScan(JavaThread thread, Session session, StrictOptions options, StructType schema, StrictFile file, bool setsAside)
    {
        (_thread, _session, _options, _schema, File, _setsAside) = (thread, session, options, schema, file, setsAside);
        _views = new StrictViews(thread, session, options, file);
    }

    public StrictFile File { get; }

    /// <summary>The views to drop when the statement has ended.</summary>
    public IReadOnlyList<string> Views => _views.Names;

    private bool MayDrop => _options.Mode == CsvMode.DropMalformed || (_setsAside && _options.Mode != CsvMode.FailFast);

    private bool WithLines => _options.LineNumberColumn is { } name && _schema.Fields.Any(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rows as SQL.</summary>
    public string Rows()
    {
        var sql = _views.Checked(WithLines, fault => MayDrop ? fault : StrictSql.GiveUpOn(fault, File.Number));
        _checked = _thread.Get(_session.Object, "sql", sql);
        _observed = Observed.Prepare(_thread, _session, _checked, $"count(1) AS {Records}", $"count(fault) AS {Bad}");
        return StrictSql.Rows(File.Sql, _views.Add(_observed.Frame, File.CheckedView));
    }

    /// <summary>Counts in the next action.</summary>
    public void Begin() => _observed!.Begin(_thread, _checked!);

    /// <summary>Reads the file to its end, and counts that time.</summary>
    public void Check() => _counts = [.. First(StrictSql.CountRecords(File.CheckedView))!.Select(Number)];

    /// <summary>What an action that has ended read, and its bad records if they are wanted.</summary>
    /// <param name="query">The frame whose rows were fetched; null when they were written or kept.</param>
    /// <param name="sink">Takes the bad records.</param>
    public InputMetrics Complete(JavaObject? query, IBadRecordSink? sink)
    {
        var counts = _counts ?? Counts(query);
        var (records, bad) = counts.Count == 0 ? (0, 0) : (counts[0], counts[1]);
        if (bad > 0 && sink is not null)
        {
            foreach (var record in BadRecords(""))
            {
                sink.Add(record);
            }
        }

        return new InputMetrics(File.Path, records, bad, File.Length, File.UnknownColumns);
    }

    /// <summary>The error of this library behind the message with which a task gave this file up.</summary>
    public Exception Explain(string kind)
    {
        if (kind == StrictSql.Record && BadRecords(" LIMIT 1").FirstOrDefault() is { } record)
        {
            return new BadInputException(File.Path, record.Reason, record.Line, record.Column, record.Value);
        }

        if (TextFault() is { } fault)
        {
            return fault;
        }

        if (File.IsStitched)
        {
            return QuoteFault();
        }

        _session.StitchedFiles.Add(File.Version);
        return new StartAgainException();
    }

    /// <summary>The error behind a failure to decompress this file; null when it can be.</summary>
    public BadInputException? ExplainGzip()
    {
        if (!GzipFaults.IsGzip(File.Path))
        {
            return null;
        }

        try
        {
            using var file = HadoopFile.Open(_thread, _session, File.Path);
            file.ReadGzip();
            return null;
        }
        catch (JavaException error)
        {
            return GzipFaults.Explain(File.Path, error);
        }
    }

    public void Dispose()
    {
        _observed?.Dispose();
        _checked?.Dispose();
    }

    private List<long> Counts(JavaObject? query)
    {
        if (query is not null)
        {
            return [.. _observed!.ValuesOf(_thread, query, 2).Cast<long>()];
        }

        var values = _observed!.Values(_thread, Records, Bad);
        return values.Count == 0 ? [] : [(long)values[Records]!, (long)values[Bad]!];
    }

    private IEnumerable<BadRecord> BadRecords(string limit)
    {
        using var frame = _thread.Get(_session.Object, "sql", StrictSql.BadRecords(_views.Checked(withLines: true, fault => fault), limit));
        using var list = _thread.Get(frame, "toJSON");
        using var rows = _thread.Get(list, "collectAsList");
        var count = (int)_thread.Call(rows, "size")!;
        for (var i = 0; i < count; i++)
        {
            yield return BadRecordJson.Parse((string)_thread.Call(rows, "get", i)!, File, _schema);
        }
    }

    private BadInputException? TextFault() =>
        First(StrictSql.BadText(_views.PhysicalLines())) is [var line, var hex] ? new(File.Path, TextFaults.Of(Convert.FromHexString(hex)), Number(line)) : null;

    private BadInputException QuoteFault() => First(StrictSql.BadQuotes(File.Sql.Patterns, _views.Records(withLines: true))) is [var line, var closed]
        ? new(File.Path, closed == "true" ? TextFaults.AfterQuote : TextFaults.NotClosed, Number(line))
        : throw new InternalErrorException($"a task gave up '{File.Path}', but no record of it is out of order");

    private string[]? First(string sql) => _views.Ask(sql) is { Length: > 2 } rows ? rows.Trim('[', ']').Split(',') : null;

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
