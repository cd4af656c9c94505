using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.PlainLines;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Json;

namespace Etl.DuckDB.Files;

/// <summary>Writes the table expressions that read text and JSON files.</summary>
internal static class LineScanSql
{
    /// <summary>Each line, or each file, as a row of one column <c>value</c>.</summary>
    public static string Text(FileSource source, IReadOnlyList<DataFile> files, SqlContext context)
    {
        var options = TextOptions(source.OptionMap);
        return WithFolders(source.Schema, files, context, $"SELECT value AS r, path FROM {Lines(files, options, context)}", column =>
            column.DataType is StringType ? "j.r" : throw new AnalysisException($"Text files hold one column of type 'string', not '{column.Name}' of type '{column.DataType}'."));
    }

    /// <summary>The records of each line, or of each file.</summary>
    public static string Json(FileSource source, IReadOnlyList<DataFile> files, SqlContext context)
    {
        var options = JsonReadOptions.Parse(source.OptionMap);
        var partitions = PartitionFolders.Names(files);
        var type = new StructType(source.Schema.Fields.Where(column => !partitions.Contains(column.Name)));
        if (type.Fields is [var only] && string.Equals(only.Name, options.CorruptRecordColumn, StringComparison.OrdinalIgnoreCase))
        {
            throw new AnalysisException($"'{only.Name}' takes malformed records, and is the only column: nothing would be read to tell them. Name another column in the schema, or read the lines with Text.");
        }

        var text = new StringType();
        var kernel = context.Kernel("json_records", [text, text, new LongType(), text], new ArrayType(type));
        var records = $"SELECT unnest({kernel}(value, path, line, {context.Parameter(JsonReadOptions.Text(source.OptionMap))})) AS r, path FROM {Lines(files, options.LineOptions, context)}";
        return WithFolders(source.Schema, files, context, records, column => $"struct_extract(j.r, '{ParquetWriter.Quoted(column.Name)}')");
    }

    /// <summary>The options of reading lines behind those of text files.</summary>
    public static Dictionary<string, string> TextOptions(IReadOnlyDictionary<string, string> options)
    {
        var bag = new OptionBag(DuckDbEngine.EngineName, options, "Text");
        var lines = new Dictionary<string, string> { [LineOptions.WholeFile] = bag.TakeFlag("wholetext", false) ? "true" : "false" };
        if (bag.Take("lineSep") is { } separator)
        {
            lines["lineSep"] = separator;
        }

        Compressions.Take(bag);
        bag.RefuseRest("Leave it out.");
        _ = LineOptions.Parse(lines);
        return lines;
    }

    private static string Lines(IReadOnlyList<DataFile> files, IReadOnlyDictionary<string, string> options, SqlContext context)
    {
        var source = new FileSource(LineOptions.Format, [.. files.Select(file => file.Path)], LineOptions.Schema, [.. options]);
        return $"{CsvTable.Name}({context.Parameter(source)})";
    }

    private static string WithFolders(StructType schema, IReadOnlyList<DataFile> files, SqlContext context, string rows, Func<StructField, string> value)
    {
        var partitions = PartitionFolders.Names(files);
        var columns = string.Join(", ", schema.Fields.Select(column => DuckDbDialect.Instance.Identifier(column.Name) is var name && partitions.Contains(column.Name) ? $"p.{name}" : $"{value(column)} AS {name}"));
        return partitions.Count == 0
            ? $"(SELECT {columns} FROM ({rows}) AS j)"
            : $"(SELECT {columns} FROM ({rows}) AS j JOIN {FolderValues.Write(schema, files, partitions, context)} ON j.path = p.filename)";
    }
}
