using System.CommandLine;
using Etl.Chaos.Faults;
using Etl.Chaos.Trials;

return new RootCommand("Breaks runs of the daily job and looks at what is left.")
{
    new FaultsCommand(),
    new KillCommand(),
    new RaceCommand(),
}.Parse(args).Invoke();
