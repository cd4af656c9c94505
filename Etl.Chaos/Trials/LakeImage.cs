using System.Security.Cryptography;
using Etl.DataFrames;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Chaos.Trials;

/// <summary>What is in the tables of a lake: for each file, in its place, its rows. Equal rows make equal images, whatever wrote them.</summary>
/// <param name="Files">The rows of each file, as a digest.</param>
internal sealed record LakeImage(IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Reads all tables.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="EtlException">A file is not whole.</exception>
    public static LakeImage Of(SparkSession spark, ILake lake)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in new[] { LakeFolders.Marts, LakeFolders.Cleans }.SelectMany(folder => lake.Files(folder, recursive: true)))
        {
            files[file.Path] = file.Name.EndsWith(".parquet", StringComparison.Ordinal) ? Rows(spark, lake, file.Path) : "";
        }

        return new LakeImage(files);
    }

    /// <summary>The places that differ from another image.</summary>
    public IReadOnlyList<string> Differences(LakeImage other) =>
        [.. Files.Keys.Union(other.Files.Keys).Where(name => Files.GetValueOrDefault(name) != other.Files.GetValueOrDefault(name)).Order(StringComparer.Ordinal)];

    // Equal bytes are equal rows; files with other bytes are read.
    private static readonly Dictionary<string, string> Known = [];

    private static string Rows(SparkSession spark, ILake lake, string name)
    {
        using var content = lake.OpenRead(name);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        var digest = Convert.ToHexString(SHA256.HashData(bytes.ToArray()));
        return Known.TryGetValue(digest, out var rows) ? rows : Known[digest] = Rows(spark, bytes.ToArray());
    }

    private static string Rows(SparkSession spark, byte[] bytes)
    {
        var copy = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(copy, bytes);
            // The rows in the order of the file: they are sorted there.
            var rows = spark.Read().Parquet(copy).Collect().Select(row => string.Join('\u001f', row.Values));
            return Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows))));
        }
        finally
        {
            File.Delete(copy);
        }
    }
}
