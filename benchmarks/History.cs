using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Run;
using Etl.Jobs.Sample;

namespace Etl.Benchmarks;

/// <summary>One more day on top of a long history against the same day on top of a short one: an increment must cost what it touches, not what is there.</summary>
internal static class History
{
    private const int LongWeeks = 156;
    private const int ShortWeeks = 4;

    private static readonly DateOnly Day = new(2024, 12, 28);

    /// <summary>Loads the day in turns on both lakes and prints the ratio of the medians.</summary>
    public static void Run(string folder, int rounds)
    {
        using var spark = SparkSession.Builder().Config("etl.duckdb.memory_limit", "1600MB").GetOrCreate();
        string[] lakes = [Prepare(spark, folder, LongWeeks), Prepare(spark, folder, ShortWeeks)];
        var times = lakes.ToDictionary(lake => lake, _ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            // The day is loaded anew each time: its rows go out and come in again. Who is first changes.
            foreach (var lake in round % 2 == 0 ? lakes : lakes.Reverse())
            {
                var clock = Stopwatch.StartNew();
                Load(spark, Path.Combine(folder, "day"), lake, Day);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(round == 0 ? "warm-up " : "")}{Path.GetFileName(lake),-10} {clock.Elapsed.TotalSeconds,6:F2} s"));
                if (round > 0)
                {
                    times[lake].Add(clock.Elapsed.TotalSeconds);
                }
            }
        }

        var (slow, fast) = (Median(times[lakes[0]]), Median(times[lakes[1]]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians {slow:F2} s and {fast:F2} s, ratio {slow / fast:F2} in {rounds} rounds"));
    }

    private static string Prepare(SparkSession spark, string folder, int weeks)
    {
        var lake = Path.Combine(folder, $"weeks-{weeks}");
        if (Directory.Exists(lake))
        {
            return lake;
        }

        var sample = Path.Combine(folder, $"sample-{weeks}");
        SampleGenerator.Write(
            new SampleOptions { Date = Day, Stores = 10, Products = 500, Weeks = weeks, SalesRows = 5_000L * weeks }, sample);
        Split(sample, Path.Combine(folder, $"before-{weeks}"), row => row != Day, Day.AddDays(-1));
        Split(sample, Path.Combine(folder, "day"), row => row == Day, Day);
        Load(spark, Path.Combine(folder, $"before-{weeks}"), lake, Day.AddDays(-1));
        Directory.Delete(sample, recursive: true);
        return lake;
    }

    // The facts' rows of some days, and the dimensions whole.
    private static void Split(string from, string to, Func<DateOnly, bool> isWanted, DateOnly date)
    {
        Directory.CreateDirectory(to);
        foreach (var table in TableContract.All)
        {
            var column = table == TableContract.Sales ? "trans_dt" : table == TableContract.Inventory ? "cal_dt" : null;
            using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(from, table.FileName(Day))), CompressionMode.Decompress));
            using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(to, table.FileName(date))), CompressionLevel.Fastest)) { NewLine = "\n" };
            var header = reader.ReadLine()!;
            writer.WriteLine(header);
            var position = column is null ? -1 : Array.IndexOf(header.Split(','), column);
            while (reader.ReadLine() is { } row)
            {
                if (position < 0 || isWanted(DateOnly.ParseExact(row.Split(',')[position], "yyyy-MM-dd", CultureInfo.InvariantCulture)))
                {
                    writer.WriteLine(row);
                }
            }
        }
    }

    private static void Load(SparkSession spark, string input, string lake, DateOnly date) =>
        new RetailJob(spark, new Ours.NoObserver()).Run(new RunRequest(date, input, lake, RejectLimit: 0.5, LoadMode.Increment), CancellationToken.None);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
