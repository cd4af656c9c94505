using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Plans;
using Etl.Spark.Gateway;

namespace Etl.Spark.Csv;

/// <summary>A strict read of a statement: one scan per file, and one view over them all.</summary>
internal sealed class StrictSource : IDisposable
{
    private readonly List<StrictScan> _scans = [];
    private readonly string? _badRecordsPath;

    private StrictSource(string? badRecordsPath) => _badRecordsPath = badRecordsPath;

    public IReadOnlyList<StrictScan> Scans => _scans;

    /// <summary>Whether files have to be read by this library's rules rather than by Spark's.</summary>
    public static bool IsStrict(FileSource source) =>
        source.Format == "csv" && new OptionBag(SparkEngine.EngineName, source.OptionMap).TakeFlag(StrictOptions.Name, false);

    /// <summary>Makes the view of a source.</summary>
    public static StrictSource Create(JavaThread thread, Session session, string view, FileSource source)
    {
        var bag = new OptionBag(SparkEngine.EngineName, source.OptionMap);
        bag.TakeFlag(StrictOptions.Name, false);
        var strict = new StrictSource(bag.Take(StrictOptions.BadRecordsPath));
        var options = StrictOptions.Parse(bag);
        var opener = new StrictFileOpener(thread, session, options, source.Schema);
        strict._scans.AddRange(source.Paths.Select(path =>
            new StrictScan(thread, session, options, source.Schema, opener.Open(path), strict._badRecordsPath is not null)));
        using var rows = thread.Get(session.Object, "sql", string.Join("\nUNION ALL\n", strict._scans.Select(scan => scan.Rows())));
        thread.Call(rows, "createOrReplaceTempView", view);
        return strict;
    }

    /// <summary>After an action: what was read, and the files of bad records.</summary>
    public IReadOnlyList<InputMetrics> Complete(JavaObject? query)
    {
        using var sink = _badRecordsPath is null ? null : new BadRecordFiles(_badRecordsPath);
        return [.. _scans.Select(scan => scan.Complete(query, sink))];
    }

    public void Dispose() => _scans.ForEach(scan => scan.Dispose());
}
