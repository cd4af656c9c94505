using Etl.Jobs.Commands;
using Etl.Jobs.Presentation;

var terminal = Terminal.OfProcess();
using var stop = new StopSignals(terminal);
return new CommandLineApp(terminal).Run(args, stop.Token);
