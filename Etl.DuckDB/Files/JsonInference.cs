using Etl.DataFrames.Analysis;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Json;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Blocks;
using Etl.DuckDB.Csv.PlainLines;
using Etl.DuckDB.Kernels.Json;

namespace Etl.DuckDB.Files;

/// <summary>Finds the columns of JSON files as Spark does: all fields of all records, by name, each of the narrowest type that every value has.</summary>
internal static class JsonInference
{
    /// <summary>The columns of some files, which are read to their end.</summary>
    public static StructType Of(IReadOnlyList<string> paths, JsonReadOptions options, Func<string, Stream> open)
    {
        var lines = LineOptions.Parse(options.LineOptions);
        var pool = new BlockPool(lines.BlockSize);
        DataType all = new NullType();
        foreach (var path in paths)
        {
            using var file = new InputFile(path, open, lines, pool);
            while (file.Next((_, _) => new FileLayout(0, [])) is { } block)
            {
                var cursor = new LineCursor(lines.Spark!.LineSeparator, options.MultiLine);
                while (cursor.TryNext(block.Span, out var line))
                {
                    all = JsonTypes.Wider(all, OfRecord(System.Text.Encoding.UTF8.GetString(line), options));
                }

                pool.Return(block);
            }
        }

        var columns = JsonTypes.Final(all, options.DropsNulls) as StructType ?? new StructType();
        return JsonTypes.Repeated(columns) is { } name
            ? throw new DataFrames.AnalysisException($"The JSON files have the field '{name}' twice in one object, perhaps in another case. Give a schema: names are the same in any case.")
            : columns;
    }

    // The columns of a text of records; nothing for blanks. What is no record has the column for such.
    private static DataType OfRecord(string text, JsonReadOptions options)
    {
        if (text.Trim().Length == 0)
        {
            return new NullType();
        }

        var type = JsonReader.Read(text, options.Syntax) switch
        {
            JsonArray array => array.Items.Select(item => JsonTypes.Of(item, options.Types)).Aggregate((DataType)new NullType(), JsonTypes.Wider),
            { } node => JsonTypes.Of(node, options.Types),
            null => null,
        };
        return type is StructType or NullType ? type
            : options.Mode == CsvMode.Permissive ? new StructType(new StructField(options.CorruptRecordColumn, new StringType()))
            : options.Mode == CsvMode.DropMalformed ? new NullType()
            : throw new DataFrames.AnalysisException($"'{text}' is no JSON object. Read the files with mode PERMISSIVE to keep such records in a column '{options.CorruptRecordColumn}'.");
    }
}
