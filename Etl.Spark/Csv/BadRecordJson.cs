using System.Globalization;
using System.Text.Json;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.Spark.Csv;

/// <summary>Reads bad records as Spark sends them.</summary>
internal static class BadRecordJson
{
    public static BadRecord Parse(string json, StrictFile file, StructType schema)
    {
        using var document = JsonDocument.Parse(json);
        var row = document.RootElement;
        var fault = row.GetProperty("fault").GetString()!;
        var colon = fault.IndexOf(':', StringComparison.Ordinal);
        var column = int.Parse(fault.AsSpan(0, colon), CultureInfo.InvariantCulture);
        return new BadRecord(
            file.Path,
            row.GetProperty("line").GetInt64(),
            column < 0 ? null : schema.Fields[column].Name,
            column < 0 ? null : Cut(row.GetProperty("f")[file.Layout.FieldOf[column]].GetString()!),
            fault[(colon + 1)..],
            Cut(row.GetProperty("value").GetString()!));
    }

    private static string Cut(string text) => text.Length > BadRecord.MaxText ? text[..BadRecord.MaxText] : text;
}
