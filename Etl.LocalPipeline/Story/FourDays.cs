using System.Diagnostics;
using System.Globalization;
using Etl.DataFrames;
using Etl.LocalPipeline.Source;

namespace Etl.LocalPipeline.Story;

/// <summary>Four days: a file is missing, a file is late, all comes twice, the job fails at first.</summary>
internal sealed class FourDays
{
    public const string FirstSlot = "03:00";
    public const string FinalSlot = "03:30";

    private static readonly DateOnly First = new(2025, 11, 26);

    private readonly LocalCloud _cloud;
    private readonly Journal _journal;
    private readonly SourceDatabase _source;
    private readonly Stage _stage;

    private FourDays(LocalCloud cloud, Journal journal, string folder)
    {
        (_cloud, _journal) = (cloud, journal);
        _source = new SourceDatabase(Path.Combine(folder, "source"), First.AddDays(3));
        _stage = new Stage(cloud, journal);
    }

    /// <summary>Plays the days and checks everything.</summary>
    /// <exception cref="PipelineException">Something is not as it must be.</exception>
    public static async Task PlayAsync(PipelineOptions options, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var journal = new Journal(output, options.Verbose);
        var folder = Directory.CreateTempSubdirectory("etl-pipeline-").FullName;
        try
        {
            using var cloud = new LocalCloud(options);
            journal.Line(string.Create(CultureInfo.InvariantCulture, $"moto at {cloud.Endpoint}, Airflow at {cloud.Airflow.Url}, function from {Path.GetFileName(options.LambdaZip)}  ({clock.Elapsed.TotalSeconds:0.00} s)"));
            cloud.Airflow.Dag.Body = new DagBody(options, cloud, journal).RunAsync;
            await new FourDays(cloud, journal, folder).PlayAsync(options.Keep ?? folder);
            journal.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"\nAll four days went as they must: {cloud.Airflow.Dag.Runs.Count} runs, {cloud.Inbox.Alerts.Count} alerts, the function's peak memory {cloud.Function.PeakMemory / (1 << 20)} MB, {clock.Elapsed.TotalSeconds:0} s."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task PlayAsync(string tables)
    {
        await AFileIsMissing(First);
        await AFileIsLate(First.AddDays(1));
        await AllComesTwice(First.AddDays(2));
        await TheJobFails(First.AddDays(3));
        CheckCatalogue(tables);
    }

    private async Task AFileIsMissing(DateOnly date)
    {
        _journal.Day(date, "one file never comes");
        _stage.Deliver("02:00", _source.Unload(date).Without("inventory"));
        _stage.Expect("the first look", "waiting", (await _stage.FireAsync(date, FirstSlot))["outcome"]);
        _stage.Expect("the last look", "incomplete", (await _stage.FireAsync(date, FinalSlot))["outcome"]);
        _stage.Expect("the alerts", 1, _stage.Alerts(date).Count);
        _stage.Expect("the alert names the file", true, Message(date).Contains(string.Create(CultureInfo.InvariantCulture, $"Missing: inventory_{date:yyyy-MM-dd}.csv.gz\n"), StringComparison.Ordinal));
        _stage.Expect("a run", null, _cloud.Run(date));
    }

    private async Task AFileIsLate(DateOnly date)
    {
        _journal.Day(date, "one file comes late");
        var unload = _source.Unload(date);
        _stage.Deliver("02:00", unload.Without("sales"));
        _stage.Expect("the first look", "waiting", (await _stage.FireAsync(date, FirstSlot))["outcome"]);
        _stage.Deliver("03:12", unload);
        _stage.Expect("the last look", "triggered", (await _stage.FireAsync(date, FinalSlot))["outcome"]);
        await _stage.WaitAsync(date);
        ExpectSuccess(date, starts: 1, alerts: 0);
    }

    private async Task AllComesTwice(DateOnly date)
    {
        _journal.Day(date, "files and events come twice");
        var unload = _source.Unload(date);
        _stage.Deliver("02:00", unload);
        _stage.Expect("the first look", "triggered", (await _stage.FireAsync(date, FirstSlot))["outcome"]);
        _stage.Expect("the same event again", true, (await _stage.FireAsync(date, FirstSlot))["outcome"] is "found" or "published");
        await _stage.WaitAsync(date);
        _stage.Deliver("03:12", unload, ", again");
        _stage.Expect("the last look", "published", (await _stage.FireAsync(date, FinalSlot))["outcome"]);
        ExpectSuccess(date, starts: 1, alerts: 0);
    }

    private async Task TheJobFails(DateOnly date)
    {
        _journal.Day(date, "a file is damaged, the job fails, the file is delivered anew");
        var unload = _source.Unload(date);
        _stage.Deliver("02:00", unload.WithDamaged("sales"), ", one byte of sales is wrong");
        _stage.Expect("the first look", "triggered", (await _stage.FireAsync(date, FirstSlot))["outcome"]);
        await _stage.WaitAsync(date);
        _stage.Expect("the run", "failed", _cloud.Run(date)?.State);
        _stage.Expect("the alerts", 1, _stage.Alerts(date).Count);
        _stage.Deliver("03:12", unload);
        _stage.Expect("the last look", "cleared", (await _stage.FireAsync(date, FinalSlot))["outcome"]);
        await _stage.WaitAsync(date);
        ExpectSuccess(date, starts: 2, alerts: 2);
    }

    private void ExpectSuccess(DateOnly date, int starts, int alerts)
    {
        _stage.Expect("the run", "success", _cloud.Run(date)?.State);
        _stage.Expect("how often it was started", starts, _cloud.Run(date)?.Starts);
        _stage.Expect("the alerts", alerts, _stage.Alerts(date).Count);
    }

    private string Message(DateOnly date) => _stage.Alerts(date)[0].Message;

    private void CheckCatalogue(string folder)
    {
        var clock = Stopwatch.StartNew();
        using var spark = SparkSession.Builder().AppName("catalogue").Config(Builder.EngineSetting, "duckdb").GetOrCreate();
        var differences = _cloud.Catalogue.Differences(spark, Path.Combine(folder, "mart"));
        _journal.Line("\nCatalogue");
        _journal.Hop("", "glue", differences.Count == 0 ? "tables, types and partitions agree with the files" : string.Join("; ", differences), clock.Elapsed);
        _stage.Expect("differences between the catalogue and the files", 0, differences.Count);
    }
}
