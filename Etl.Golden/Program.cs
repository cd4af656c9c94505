using Etl.Golden.Commands;

return new GoldenCommand(Console.Out, Console.Error).Run(args);
