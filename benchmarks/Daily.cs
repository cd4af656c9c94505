using System.Diagnostics;
using System.Globalization;
using Etl.Jobs.Sample;

namespace Etl.Benchmarks;

/// <summary>The daily job on five million sales, ours and as hand-written SQL.</summary>
internal static class Daily
{
    private static readonly DateOnly Date = new(2024, 12, 28);

    public static void Run(string folder, string[] how)
    {
        MakeSample(Input(folder));
        switch (how)
        {
            case ["sample"]:
                break;
            case ["once", var which, .. var memory]:
                Report(which, Time(folder, which, memory.FirstOrDefault() ?? ""));
                Console.WriteLine($"peak resident memory {Peak()} MB");
                break;
            default:
                Compare(folder, how.Length > 0 ? int.Parse(how[0], CultureInfo.InvariantCulture) : 5, how.ElementAtOrDefault(1) ?? "");
                break;
        }
    }

    private static void MakeSample(string input)
    {
        if (!Directory.Exists(input))
        {
            var sample = SampleGenerator.Write(SampleOptions.For(SampleSize.Large, Date), input);
            Console.WriteLine(string.Join(", ", sample.Files.Select(file => $"{file.Table} {file.Rows:N0} rows")));
        }
    }

    private static void Compare(string folder, int pairs, string memory)
    {
        var ratios = new List<double>();
        for (var pair = 0; pair <= pairs; pair++)
        {
            var (sql, ours) = (Time(folder, "sql", ""), Time(folder, "ours", memory));
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
    }

    private static double Time(string folder, string which, string limit)
    {
        var output = Path.Combine(folder, which);
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        var clock = Stopwatch.StartNew();
        if (which == "sql")
        {
            HandWritten.Run(Input(folder), output, Date, limit);
        }
        else
        {
            Ours.Run(Input(folder), output, Date, limit);
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static string Input(string folder) => Path.Combine(folder, "in");

    private static void Report(string what, double seconds) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-12} {seconds,6:F2} s"));

    private static long Peak() => File.Exists("/proc/self/status")
        ? long.Parse(
            File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmHWM", StringComparison.Ordinal))[6..].Replace("kB", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture) / 1024
        : Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
}
