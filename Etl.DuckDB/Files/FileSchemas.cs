using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Json;

namespace Etl.DuckDB.Files;

/// <summary>Finds the columns of files that are texts, those of folder names last.</summary>
/// <param name="files">What opens them.</param>
internal sealed class FileSchemas(CsvFiles files)
{
    /// <exception cref="UnsupportedOperationException">The format is not read here.</exception>
    public StructType Describe(string format, IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options)
    {
        var find = format switch
        {
            "csv" => Csv,
            "json" => Json,
            "text" => (Func<IReadOnlyList<string>, IReadOnlyDictionary<string, string>, StructType>)Text,
            _ => throw NotRead(format),
        };
        files.Require(paths);
        var found = DataFiles.Find(paths);
        var folders = PartitionFolders.Columns(found);
        var columns = find([.. found.Select(file => file.Path)], options).Fields;
        return new StructType([.. columns.Where(column => folders.All(folder => folder.Name != column.Name)), .. folders]);
    }

    /// <summary>The refusal of a format.</summary>
    public static UnsupportedOperationException NotRead(string format) => new(DuckDbEngine.EngineName, $"reading '{format}' files", "Use csv, json, parquet or text.");

    private StructType Csv(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options) => CsvInference.Of(paths, options, Open);

    private StructType Json(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options) => JsonInference.Of(paths, JsonReadOptions.Parse(options), Open);

    private static StructType Text(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> options)
    {
        LineScanSql.TextOptions(options);
        return new StructType(new StructField("value", new StringType()));
    }

    private Stream Open(string path) => files.Open(path, CancellationToken.None);
}
