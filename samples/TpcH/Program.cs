using System.Diagnostics;
using System.Globalization;
using Etl.DataFrames;
using TpcH;
using TpcH.Data;
using TpcH.Queries;

// dotnet run -c Release -- [scale] [query]: makes the tables at a scale (default 0.01), then runs all queries, or shows one.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (!decimal.TryParse(args.ElementAtOrDefault(0) ?? "0.01", CultureInfo.InvariantCulture, out var scale) || scale is <= 0 or > 100)
{
    Console.Error.WriteLine($"The scale is '{args[0]}', but must be a number above 0 and at most 100. Usage: dotnet run -c Release -- [scale] [query]");
    return 2;
}

var wanted = Query.All.Where(query => args.Length < 2 || args[1] == $"{query.Number}").ToList();
if (wanted.Count == 0)
{
    Console.Error.WriteLine($"The query is '{args[1]}', but must be a number from 1 to 22. Usage: dotnet run -c Release -- [scale] [query]");
    return 2;
}

var folder = Path.Combine(Path.GetTempPath(), $"etl-tpch-{scale}");
using var spark = SparkSession.Builder().AppName("TPC-H").GetOrCreate();
var tables = new TpcHTables(spark, folder, scale);
if (!File.Exists(Path.Combine(folder, "_LOADED")))
{
    var loading = Stopwatch.StartNew();
    new Generator(scale).Write(folder);
    tables.Load();
    File.Create(Path.Combine(folder, "_LOADED")).Dispose();
    Console.WriteLine($"made the tables in {folder} in {loading.ElapsedMilliseconds:N0} ms");
}

if (wanted is [var only] && args.Length > 1)
{
    only.Build(tables).Show(20, false);
    return 0;
}

Console.WriteLine($"TPC-H at scale {scale} on {spark.Version()}");
var total = Stopwatch.StartNew();
foreach (var query in wanted)
{
    var watch = Stopwatch.StartNew();
    var rows = query.Build(tables).Collect();
    Console.WriteLine($"{query.Number,3}  {query.Title,-36}{rows.Count,8:N0} rows{watch.ElapsedMilliseconds,8:N0} ms");
}

Console.WriteLine($"all in {total.ElapsedMilliseconds:N0} ms");
return 0;
