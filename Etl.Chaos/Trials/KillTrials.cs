using System.Diagnostics;
using Etl.DataFrames;
using Etl.Jobs;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;
using Etl.Lake.Readiness;

namespace Etl.Chaos.Trials;

/// <summary>
/// Kills runs at random moments. After each kill every file of the tables must be whole and hold the old or the new rows: all old before the journal is written,
/// all new after the end. A second run must then give the new tables.
/// </summary>
internal sealed class KillTrials(Stores stores, Job job, int seed, TextWriter log)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<string, int> _counts = new() { ["before publishing"] = 0, ["while publishing"] = 0, ["after the end"] = 0 };
    private int _violations;

    // How long a run and its publishing may take: learned, so that kills do not come after the end.
    private TimeSpan _running;
    private TimeSpan _publishing = TimeSpan.FromMilliseconds(60);

    /// <summary>Makes the trials.</summary>
    /// <returns>Whether there was no violation.</returns>
    public bool Run(int trials)
    {
        var prepared = stores.NewLake();
        job.Prepare(prepared);
        var old = LakeImage.Of(job.Spark, LakeLocation.Open(prepared));
        var measured = stores.Copy(prepared);
        _running = Measure(measured);
        var target = LakeImage.Of(job.Spark, LakeLocation.Open(measured));
        log.WriteLine(FormattableString.Invariant($"A run takes {_running.TotalSeconds:0.0} s and changes {old.Differences(target).Count} of {target.Files.Count} files."));
        for (var trial = 1; trial <= trials; trial++)
        {
            var problems = Trial(stores.Copy(prepared), old, target).ToList();
            _violations += problems.Count;
            problems.ForEach(problem => log.WriteLine(FormattableString.Invariant($"Trial {trial}: {problem}")));
            if (trial % 10 == 0)
            {
                log.WriteLine(FormattableString.Invariant($"{trial} of {trials}: {string.Join(", ", _counts.Select(count => $"{count.Value} {count.Key}"))}; {_violations} violations"));
            }
        }

        return _violations == 0;
    }

    private TimeSpan Measure(string location)
    {
        var clock = Stopwatch.StartNew();
        using var process = RunProcess.Start(job.Program, job.Arguments(location));
        return process.Wait() == 0 ? clock.Elapsed : throw new InvalidOperationException(process.Text);
    }

    private IEnumerable<string> Trial(string location, LakeImage old, LakeImage target)
    {
        var lake = LakeLocation.Open(location);
        var waited = KillOne(location, lake);
        var moment = lake.Find(LakeFolders.Journal) is not null ? "while publishing" : lake.Find(PublishedMark.NameOf(Job.Date)) is null ? "before publishing" : "after the end";
        _counts[moment]++;
        var step = moment == "after the end" ? 0.8 : 1.1;
        (_running, _publishing) = waited ? (_running, _publishing * step) : (_running * step, _publishing);

        var found = Image(lake, out var broken);
        foreach (var problem in Judge(moment, old, target, found, broken))
        {
            yield return problem;
        }

        stores.ExpireLock(lake);
        if (Failure(location) is { } failure)
        {
            yield return $"killed {moment}, the next run failed: {failure}";
        }

        foreach (var name in target.Differences(Image(lake, out broken)))
        {
            yield return $"killed {moment}, '{name}' is wrong after the next run. {broken}";
        }

        stores.Remove(location);
    }

    // Publishing is short: every second kill waits for it.
    private bool KillOne(string location, ILake lake)
    {
        using var process = RunProcess.Start(job.Program, job.Arguments(location));
        var waits = _random.Next(2) == 1;
        if (!waits)
        {
            Thread.Sleep(_running * _random.NextDouble());
        }
        else
        {
            var clock = Stopwatch.StartNew();
            while (!process.HasExited && clock.Elapsed < _running * 10 && lake.Find(LakeFolders.Journal) is null)
            {
                Thread.Sleep(1);
            }

            Thread.Sleep(_publishing * _random.NextDouble());
        }

        process.Kill();
        return waits;
    }

    private static IEnumerable<string> Judge(string moment, LakeImage old, LakeImage target, LakeImage found, string? broken)
    {
        if (broken is not null)
        {
            yield return $"killed {moment}, the tables cannot be read: {broken}";
        }

        var wrong = moment switch
        {
            "before publishing" => found.Differences(old),
            "after the end" => found.Differences(target),
            _ => found.Differences(old).Intersect(found.Differences(target)),
        };
        foreach (var name in wrong)
        {
            yield return $"killed {moment}, '{name}' is neither old nor new";
        }
    }

    private string? Failure(string location)
    {
        try
        {
            job.Load(location);
            return null;
        }
        catch (Exception error) when (error is IOException or EtlException or JobException)
        {
            return error.Message;
        }
    }

    private LakeImage Image(ILake lake, out string? broken)
    {
        try
        {
            broken = null;
            return LakeImage.Of(job.Spark, lake);
        }
        catch (Exception error) when (error is IOException or EtlException)
        {
            broken = error.Message;
            return new LakeImage(new Dictionary<string, string>());
        }
    }
}
