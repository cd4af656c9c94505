using System.Diagnostics;
using Etl.Differential.Running;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

using var left = Sessions.Start(options.Left, options.Settings);
using var right = Sessions.Start(options.Right, options.Settings);
using var bench = Sessions.Bench(left, right);
Console.WriteLine($"{left.Version()} against {right.Version()}");

var clock = Stopwatch.StartNew();
var run = new DifferentialRun(bench, Console.Out, options.Attempts);
run.Run(options.Seed, options.Plans, options.MostFindings);
Console.WriteLine($"{run.Details()}\n{run.Summary()}");
Console.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds:F0} s"));
return run.Findings.Count == 0 ? 0 : 1;
