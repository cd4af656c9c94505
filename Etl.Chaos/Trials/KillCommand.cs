using System.CommandLine;

namespace Etl.Chaos.Trials;

/// <summary>Kills runs at random moments.</summary>
internal sealed class KillCommand : TrialCommand
{
    private readonly Option<int> _trials = new("--trials") { Description = "How many. Default: 20.", DefaultValueFactory = _ => 20 };

    public KillCommand()
        : base("kill", "Kills runs at random moments; then reads all tables and runs again.") => Options.Add(_trials);

    protected override bool Run(ParseResult call, Stores stores, Job job, int seed) => new KillTrials(stores, job, seed, Console.Out).Run(call.GetValue(_trials));
}
