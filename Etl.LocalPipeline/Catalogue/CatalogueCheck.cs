using System.Text.Json.Nodes;
using Etl.DataFrames;
using Etl.LocalPipeline.Servers;

namespace Etl.LocalPipeline.Catalogue;

/// <summary>Holds the catalogue against the files of the lake, as Athena would read them: columns and types by name, a partition for every folder.</summary>
internal sealed class CatalogueCheck(MotoClient moto, string bucket, string database, IReadOnlyList<CatalogueTable> tables)
{
    /// <summary>Makes the tables, as the template does.</summary>
    public void Create()
    {
        moto.Glue("CreateDatabase", new JsonObject { ["DatabaseInput"] = new JsonObject { ["Name"] = database } });
        foreach (var table in tables)
        {
            moto.Glue("CreateTable", new JsonObject { ["DatabaseName"] = database, ["TableInput"] = table.Input.DeepClone() });
        }
    }

    /// <summary>What does not agree; nothing when all does.</summary>
    /// <param name="spark">Reads the files.</param>
    /// <param name="folder">Where their copies are put.</param>
    public IReadOnlyList<string> Differences(SparkSession spark, string folder) => [.. tables.SelectMany(table => Differences(spark, folder, table))];

    private IEnumerable<string> Differences(SparkSession spark, string folder, CatalogueTable table)
    {
        var prefix = new Uri(table.Location).AbsolutePath.TrimStart('/');
        var keys = moto.Keys(bucket, prefix).Where(key => key.EndsWith(".parquet", StringComparison.Ordinal)).ToList();
        if (keys.Count == 0)
        {
            return [$"{table.Name}: there is no file below '{table.Location}'"];
        }

        var copy = Path.Combine(folder, table.Name);
        foreach (var key in keys)
        {
            var path = Path.Combine(copy, key[prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, moto.Get(bucket, key));
        }

        var found = spark.Read().Parquet(copy).Schema().Fields.Select(field => (field.Name, field.DataType.SimpleString)).ToList();
        return [.. Columns(table, found), .. Partitions(table, [.. keys.Select(key => key[prefix.Length..])])];
    }

    private static IEnumerable<string> Columns(CatalogueTable table, List<(string Name, string Type)> found)
    {
        var expected = table.Columns.Concat(table.PartitionColumns).ToList();
        return expected.SequenceEqual(found)
            ? []
            : [$"{table.Name}: the catalogue has {Shown(expected.Except(found))}, the files have {Shown(found.Except(expected))}"];
    }

    private IEnumerable<string> Partitions(CatalogueTable table, IReadOnlyList<string> files)
    {
        if (table.PartitionColumns.Count == 0)
        {
            return [];
        }

        var answer = moto.Glue("GetPartitions", new JsonObject { ["DatabaseName"] = database, ["TableName"] = table.Name });
        var known = answer["Partitions"]!.AsArray().Select(partition => (string)partition!["StorageDescriptor"]!["Location"]!).Order(StringComparer.Ordinal).ToList();
        var there = files.Select(file => $"{table.Location}{file[..(file.LastIndexOf('/') + 1)]}").Distinct().Order(StringComparer.Ordinal).ToList();
        return known.SequenceEqual(there) ? [] : [$"{table.Name}: {known.Count} partitions are registered, but there are {there.Count} folders"];
    }

    private static string Shown(IEnumerable<(string Name, string Type)> columns) =>
        string.Join(", ", columns.Select(column => $"{column.Name} {column.Type}")) is { Length: > 0 } text ? text : "them in another order";
}
