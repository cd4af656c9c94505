using System.CommandLine;
using System.CommandLine.Help;

namespace Etl.Jobs.Commands;

/// <summary>The commands of <c>etl</c>, put together.</summary>
internal static class EtlCommand
{
    public static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand("Builds a retail star schema from the daily files of a shop system.")
        {
            new RunCommand(context),
            new CheckCommand(context),
            new SampleCommand(context),
            new ShowCommand(context),
            new ExplainCommand(context),
            new RunsCommand(context),
            new RecoverCommand(context),
            new CleanUpCommand(context),
            new DoctorCommand(context),
        };
        root.Options.Add(context.Options.Config);
        root.Options.Add(context.Options.Verbose);
        root.Options.OfType<HelpOption>().Single().Action = new HelpPageAction(context.Terminal);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction(context.Terminal);
        root.SetAction(call => new Demo(context).Run(call));
        return root;
    }
}
