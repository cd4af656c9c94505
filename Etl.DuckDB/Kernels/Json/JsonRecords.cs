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

        var records = new List<object?>();
        foreach (var node in Rows(JsonReader.Read(text, options.Syntax)))
        {
            var values = new JsonValues(options);
            var row = node is JsonObject found ? Values(values, found) : new object?[type.Fields.Count];
            if (node is JsonObject && !values.HasFault)
            {
                records.Add(row);
            }
            else if (options.Mode == CsvMode.FailFast)
            {
                throw new BadInputException(path, $"a malformed record: '{text}'. Read with mode PERMISSIVE to get null for what does not fit", line);
            }
            else if (options.Mode == CsvMode.Permissive)
            {
                records.Add(WithText(row, text));
            }
        }

        return [.. records];
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
        var found = JsonReader.Read(text, options.Syntax) switch { JsonObject fields => fields, JsonArray { Items: [JsonObject fields] } => fields, _ => null };
        var row = found is null ? new object?[type.Fields.Count] : Values(values, found);
        return found is not null && !values.HasFault ? row
            : options.Mode == CsvMode.FailFast ? throw KernelFailure.Of("MALFORMED_RECORD_IN_PARSING", $"'{text}' does not fit its schema. Read it with mode PERMISSIVE to get null for what does not.")
            : WithText(row, text);
    }

    // An array with anything but records in it is one that does not fit.
    private static IEnumerable<JsonNode?> Rows(JsonNode? root) => root is JsonArray array && array.Items.All(item => item is JsonObject) ? array.Items : (IEnumerable<JsonNode?>)[root];

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
