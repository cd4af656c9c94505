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
        var found = Require(format, paths, DataFiles.Find(paths, options));
        return PartitionFolders.Among(find([.. found.Select(file => file.Path)], FileChoice.Others(options)).Fields, found);
    }

    /// <summary>The files, if there are any.</summary>
    /// <exception cref="AnalysisException">There are none: nothing tells the columns.</exception>
    public static IReadOnlyList<DataFile> Require(string format, IReadOnlyList<string> paths, IReadOnlyList<DataFile> files) => files.Count > 0 || format == "text"
        ? files
        : throw new AnalysisException($"'{string.Join(", ", paths)}' holds no file to read the columns of '{format}' from. Write one, or give a schema.");

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
