using System.Diagnostics;
using System.Globalization;
using Etl.Benchmarks;
using Etl.Jobs.Sample;

// dotnet run -c Release --project benchmarks -- FOLDER [pairs] [memory limit of ours]     see docs/performance.md
// dotnet run -c Release --project benchmarks -- FOLDER once ours|sql [memory limit]
// dotnet run -c Release --project benchmarks -- FOLDER sample
// dotnet run -c Release --project benchmarks -- tests [count]
// dotnet run -c Release --project benchmarks -- history FOLDER [rounds]
// dotnet run -c Release --project benchmarks -- plans [rounds] [part of a name]
// dotnet run -c Release --project benchmarks -- driver collect TABLE ROUNDS | driver actions COUNT      with SPARK_HOME
// dotnet run -c Release --project benchmarks -- twin INPUT OUTPUT DATE      with SPARK_HOME
if (args is ["history", var where, .. var rounds])
{
    History.Run(Path.GetFullPath(where), rounds.Length > 0 ? int.Parse(rounds[0], CultureInfo.InvariantCulture) : 5);
    return;
}

if (args is ["tests", .. var count])
{
    JobTests.Run(count is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 200);
    return;
}

if (args is ["plans", .. var plans])
{
    LongPlans.Run(plans.Length > 0 ? int.Parse(plans[0], CultureInfo.InvariantCulture) : 5, plans.Length > 1 ? plans[1] : null);
    return;
}

if (args is ["driver", .. var driver])
{
    Driver.Run(driver);
    return;
}

if (args is ["twin", var from, var to, var day])
{
    Twin.Run(from, to, day);
    return;
}

var folder = Path.GetFullPath(args.Length > 0 ? args[0] : Path.Combine(Path.GetTempPath(), "etl-benchmark"));
var date = new DateOnly(2024, 12, 28);
var input = Path.Combine(folder, "in");
if (!Directory.Exists(input))
{
    var sample = SampleGenerator.Write(SampleOptions.For(SampleSize.Large, date), input);
    Console.WriteLine(string.Join(", ", sample.Files.Select(file => $"{file.Table} {file.Rows:N0} rows")));
}

if (args is [_, "sample"])
{
    return;
}

if (args is [_, "once", var which, ..])
{
    var limit = args.Length > 3 ? args[3] : "";
    Report(which, Time(which, limit));
    Console.WriteLine($"peak resident memory {Peak()} MB");
    return;
}

var pairs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var memory = args.Length > 2 ? args[2] : "";
var ratios = new List<double>();
for (var pair = 0; pair <= pairs; pair++)
{
    var (sql, ours) = (Time("sql", ""), Time("ours", memory));
    Report(pair == 0 ? "warm-up sql" : "sql", sql);
    Report(pair == 0 ? "warm-up ours" : "ours", ours);
    if (pair > 0)
    {
        ratios.Add(ours / sql);
    }
}

ratios.Sort();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"ratio ours / hand-written SQL: median {ratios[ratios.Count / 2]:F2}, from {ratios[0]:F2} to {ratios[^1]:F2} in {ratios.Count} pairs; peak resident memory of both {Peak()} MB"));

double Time(string which, string limit)
{
    var output = Path.Combine(folder, which);
    if (Directory.Exists(output))
    {
        Directory.Delete(output, recursive: true);
    }

    var clock = Stopwatch.StartNew();
    if (which == "sql")
    {
        HandWritten.Run(input, output, date, limit);
    }
    else
    {
        Ours.Run(input, output, date, limit);
    }

    return clock.Elapsed.TotalSeconds;
}

static void Report(string what, double seconds) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-12} {seconds,6:F2} s"));

static long Peak() => File.Exists("/proc/self/status")
    ? long.Parse(
        File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM", StringComparison.Ordinal))[6..].Replace("kB", "", StringComparison.Ordinal),
        CultureInfo.InvariantCulture) / 1024
    : Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
