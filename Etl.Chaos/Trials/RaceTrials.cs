using Etl.Lake;

namespace Etl.Chaos.Trials;

/// <summary>Starts several runs of the same date at once. One must publish, the others must leave with exit code 5, and the tables must be right.</summary>
internal sealed class RaceTrials(Stores stores, Job job, TextWriter log)
{
    private const int Done = 0;
    private const int Locked = 5;

    /// <summary>Makes one trial.</summary>
    /// <returns>Whether all was as it must be.</returns>
    public bool Run(int runs)
    {
        var (expected, location) = (stores.NewLake(), stores.NewLake());
        job.Prepare(expected);
        job.Load(expected);
        job.Prepare(location);
        var processes = Enumerable.Range(0, runs).Select(_ => RunProcess.Start(job.Program, job.Arguments(location))).ToList();
        var codes = processes.Select(process => process.Wait()).ToList();
        var differences = LakeImage.Of(job.Spark, LakeLocation.Open(expected)).Differences(LakeImage.Of(job.Spark, LakeLocation.Open(location)));
        log.WriteLine(FormattableString.Invariant(
            $"{runs} runs at once: {codes.Count(code => code == Done)} published, {codes.Count(code => code == Locked)} ended with {Locked}; {differences.Count} files differ"));
        foreach (var process in processes.Where((_, i) => codes[i] is not (Done or Locked)))
        {
            log.WriteLine(process.Text);
        }

        processes.ForEach(process => process.Dispose());
        return differences.Count == 0 && codes.Contains(Done) && codes.All(code => code is Done or Locked);
    }
}
