using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Spark.Run;

/// <summary>Reads schemas as Spark writes them in JSON.</summary>
internal static class SchemaJson
{
    public static StructType Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Struct(document.RootElement);
    }

    private static StructType Struct(JsonElement json) => new(json.GetProperty("fields").EnumerateArray().Select(field => new StructField(
        field.GetProperty("name").GetString()!, Type(field.GetProperty("type")), field.GetProperty("nullable").GetBoolean())));

    private static DataType Type(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? Atomic(json.GetString()!)
        : json.GetProperty("type").GetString() switch
        {
            "struct" => Struct(json),
            "array" => new ArrayType(Type(json.GetProperty("elementType")), json.GetProperty("containsNull").GetBoolean()),
            "map" => new MapType(Type(json.GetProperty("keyType")), Type(json.GetProperty("valueType")), json.GetProperty("valueContainsNull").GetBoolean()),
            var other => throw Unknown(other!),
        };

    private static DataType Atomic(string name)
    {
        try
        {
            return DataType.Parse(name);
        }
        catch (AnalysisException)
        {
            throw Unknown(name);
        }
    }

    private static UnsupportedOperationException Unknown(string type) =>
        new(SparkEngine.EngineName, $"the column type '{type}'", "This library has no such type yet. Read the files with a schema that leaves the column out.");
}
