using Etl.Jobs.Commands;
using Etl.Jobs.Presentation;
using Etl.Spark;

var terminal = Terminal.OfProcess();
using var stop = new StopSignals(terminal);
return new CommandLineApp(terminal).Run(SparkSubmit.ApplicationArguments(args), stop.Token);
