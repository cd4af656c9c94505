using Etl.Chaos.Deliveries;
using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Run;

namespace Etl.Chaos.Trials;

/// <summary>A small increment, on top of a few that are loaded: what the trials run, and what the tables must be before and after.</summary>
internal sealed class Job : IDisposable
{
    private const int Days = 5;

    private static readonly DateOnly First = new(2024, 1, 9);

    private readonly string _input;

    /// <summary>The business date of the increment.</summary>
    public static DateOnly Date { get; } = First.AddDays(Days - 1);

    /// <summary>Makes the files.</summary>
    public Job(string program, string folder, int seed)
    {
        Program = program;
        _input = Path.Combine(folder, "raw");
        foreach (var delivery in new World(seed, First, Days).Deliveries)
        {
            delivery.Write(_input);
        }
    }

    /// <summary>The assembly of the etl command.</summary>
    public string Program { get; }

    public SparkSession Spark { get; } = SparkSession.Builder().GetOrCreate();

    /// <summary>The arguments of the increment.</summary>
    public IEnumerable<string> Arguments(string lake) =>
        ["run", "--date", $"{Date:yyyy-MM-dd}", "--input", _input, "--output", lake, "--mode", "increment", "--history", "type2"];

    /// <summary>Fills a lake with what comes before the increment.</summary>
    public void Prepare(string lake) => Load(lake, 0, Days - 1);

    /// <summary>Loads the increment in this process.</summary>
    public void Load(string lake) => Load(lake, Days - 1, Days);

    public void Dispose() => Spark.Dispose();

    private void Load(string lake, int from, int to)
    {
        for (var day = from; day < to; day++)
        {
            new RetailJob(Spark, new NoObserver()).Run(
                new RunRequest(First.AddDays(day), _input, lake, RejectLimit: 0, LoadMode.Increment, HistoryMode.Type2), CancellationToken.None);
        }
    }

    private sealed class NoObserver : IRunObserver
    {
        public void StepStarted(string step) { }

        public void StepProgress(string step, double fraction) { }

        public void StepEnded(StepReport step) { }
    }
}
