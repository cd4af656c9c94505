using System.CommandLine;

namespace Etl.Chaos.Trials;

/// <summary>A command that makes trials with small increments. Exit code 1 when one fails.</summary>
internal abstract class TrialCommand : Command
{
    private readonly Option<string> _etl = new("--etl") { Required = true, Description = "The assembly of the etl command." };
    private readonly Option<int> _seed = new("--seed") { Description = "Chooses the data and the moments. Default: 1.", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _store = new("--store") { Description = "Where the lakes are: folder or s3. Default: folder.", DefaultValueFactory = _ => "folder" };

    protected TrialCommand(string name, string description)
        : base(name, description)
    {
        _store.AcceptOnlyFromAmong("folder", "s3");
        Options.Add(_etl);
        Options.Add(_seed);
        Options.Add(_store);
        SetAction(Run);
    }

    /// <summary>Makes the trials.</summary>
    /// <returns>Whether all went as they must.</returns>
    protected abstract bool Run(ParseResult call, Stores stores, Job job, int seed);

    private int Run(ParseResult call)
    {
        var folder = Directory.CreateTempSubdirectory("etl-chaos-");
        try
        {
            using var stores = Stores.Open(call.GetRequiredValue(_store), folder.FullName);
            using var job = new Job(call.GetRequiredValue(_etl), folder.FullName, call.GetValue(_seed));
            return Run(call, stores, job, call.GetValue(_seed)) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
