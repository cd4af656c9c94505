using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Json;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>The records of a JSON text: one of an object, as many as an array has. What does not fit goes by the mode.</summary>
/// <param name="type">The columns.</param>
/// <param name="options">How to read.</param>
internal sealed class JsonRecords(StructType type, JsonReadOptions options)
{
    private readonly int _corrupt = type.Fields.ToList().FindIndex(field => CsvOptions.Same(field.Name, options.CorruptRecordColumn) && field.DataType is StringType);

    /// <summary>The records of a line of a file.</summary>
    /// <exception cref="BadInputException">One does not fit, and the mode is FAILFAST.</exception>
    public object?[] Read(string text, string path, long line)
    {
        if (text.Trim().Length == 0)
        {
            return [];
        }

        var (nodes, values) = (Rows(JsonReader.Read(text, options.Syntax)), new JsonValues(options));
        var rows = nodes.Select(node => node is JsonObject found ? Values(values, found) : new object?[type.Fields.Count]).ToArray();
        return !values.HasFault && nodes.All(node => node is JsonObject) ? rows : options.Mode switch
        {
            CsvMode.FailFast => throw new BadInputException(path, $"a malformed record: '{text}'. Read with mode PERMISSIVE to get null for what does not fit", line),
            CsvMode.DropMalformed => [],
            _ => [.. rows.Select(row => WithText(row, text))],
        };
    }

    /// <summary>The struct that a text is; null for blanks.</summary>
    /// <exception cref="EngineException">It does not fit, and the mode is FAILFAST.</exception>
    public object?[]? One(string text)
    {
        if (text.Trim().Length == 0)
        {
            return null;
        }

        var values = new JsonValues(options);
        var found = JsonReader.Read(text, options.Syntax) as JsonObject;
        var row = found is null ? new object?[type.Fields.Count] : Values(values, found);
        return found is not null && !values.HasFault ? row
            : options.Mode == CsvMode.FailFast ? throw JsonValues.Malformed(text)
            : WithText(row, text);
    }

    // An array with anything but records in it is one that does not fit.
    private static IReadOnlyList<JsonNode?> Rows(JsonNode? root) => root is JsonArray array && array.Items.All(item => item is JsonObject) ? array.Items : (IReadOnlyList<JsonNode?>)[root];

    // The column of records that do not fit has nothing from the files.
    private object?[] Values(JsonValues values, JsonObject fields)
    {
        var row = values.Fields(fields, type);
        if (_corrupt >= 0)
        {
            row[_corrupt] = null;
        }

        return row;
    }

    private object?[] WithText(object?[] row, string text)
    {
        if (_corrupt >= 0)
        {
            row[_corrupt] = text;
        }

        return row;
    }
}
