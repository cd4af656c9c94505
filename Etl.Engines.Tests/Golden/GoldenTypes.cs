using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Golden;

/// <summary>Reads types as the golden files write them.</summary>
internal static class GoldenTypes
{
    private static readonly string[] NotYet = ["array<", "map<", "struct<", "interval", "timestamp_ntz"];

    public static DataType Parse(string text) => NotYet.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal))
        ? throw new MissingException($"type {text}")
        : DataType.Parse(text);

    public static StructType Schema(System.Text.Json.JsonElement fields) => new(fields.EnumerateArray().Select(field =>
        new StructField(field.Text("name"), Parse(field.Text("type")), field.GetProperty("nullable").GetBoolean())));
}
