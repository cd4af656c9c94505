using System.Globalization;
using Etl.DataFrames;
using Etl.Lake;

namespace Etl.Chaos.Faults;

/// <summary>Reads the tables of a lake as text, to compare lakes.</summary>
internal sealed class LakeContent(SparkSession spark)
{
    /// <summary>The rows of every table, sorted.</summary>
    public IReadOnlyList<string> Read(ILake lake)
    {
        var copy = Directory.CreateTempSubdirectory("etl-chaos-").FullName;
        try
        {
            Download(lake, copy);
            return [.. lake.Folders("mart").SelectMany(table => Rows(table, Path.Combine(copy, "mart", table)))];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void Download(ILake lake, string folder)
    {
        foreach (var file in lake.Files("mart", recursive: true))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var content = lake.OpenRead(file.Path);
            using var copy = File.Create(path);
            content.CopyTo(copy);
        }
    }

    private IEnumerable<string> Rows(string table, string folder) => spark.Read().Parquet(folder).Collect()
        .Select(row => $"{table}: {string.Join('|', row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))}")
        .Order(StringComparer.Ordinal);
}
