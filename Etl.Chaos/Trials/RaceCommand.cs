using System.CommandLine;

namespace Etl.Chaos.Trials;

/// <summary>Starts several runs of the same date at once.</summary>
internal sealed class RaceCommand : TrialCommand
{
    private readonly Option<int[]> _runs = new("--runs")
    {
        Description = "How many at once; several numbers are several trials. Default: 2 8.",
        DefaultValueFactory = _ => [2, 8],
        AllowMultipleArgumentsPerToken = true,
    };

    public RaceCommand()
        : base("race", "Starts several runs of the same date at once: one publishes, the others leave.") => Options.Add(_runs);

    protected override bool Run(ParseResult call, Stores stores, Job job, int seed)
    {
        var trials = new RaceTrials(stores, job, Console.Out);
        return call.GetRequiredValue(_runs).Select(trials.Run).ToList().TrueForAll(isRight => isRight);
    }
}
