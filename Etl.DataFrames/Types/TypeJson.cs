using System.Text;
using System.Text.Json;

namespace Etl.DataFrames.Types;

/// <summary>Types as the JSON that Spark writes into Parquet files, checkpoints and catalogues.</summary>
internal static class TypeJson
{
    /// <summary>Reads a type.</summary>
    /// <exception cref="AnalysisException">The text is no such JSON.</exception>
    public static DataType Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new AnalysisException($"'{json}' is not a type in JSON, such as '\"integer\"' or '{{\"type\":\"struct\",\"fields\":[…]}}': {error.Message}");
        }
    }

    /// <summary>Writes a type.</summary>
    public static string Of(DataType type)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(writer, type);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static DataType Read(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? DataType.Parse(json.GetString()!)
        : json.GetProperty("type").GetString() switch
        {
            "struct" => new StructType(json.GetProperty("fields").EnumerateArray().Select(Field)),
            "array" => new ArrayType(Read(json.GetProperty("elementType")), json.GetProperty("containsNull").GetBoolean()),
            "map" => new MapType(Read(json.GetProperty("keyType")), Read(json.GetProperty("valueType")), json.GetProperty("valueContainsNull").GetBoolean()),
            var other => throw new AnalysisException($"'{other}' is not a type with parts. Use struct, array or map."),
        };

    private static StructField Field(JsonElement json) =>
        new(json.GetProperty("name").GetString()!, Read(json.GetProperty("type")), json.GetProperty("nullable").GetBoolean());

    private static void Write(Utf8JsonWriter json, DataType type)
    {
        switch (type)
        {
            case StructType fields:
                WriteStruct(json, fields);
                break;
            case ArrayType array:
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WritePropertyName("elementType");
                Write(json, array.ElementType);
                json.WriteBoolean("containsNull", array.ContainsNull);
                json.WriteEndObject();
                break;
            case MapType map:
                json.WriteStartObject();
                json.WriteString("type", "map");
                json.WritePropertyName("keyType");
                Write(json, map.KeyType);
                json.WritePropertyName("valueType");
                Write(json, map.ValueType);
                json.WriteBoolean("valueContainsNull", map.ValueContainsNull);
                json.WriteEndObject();
                break;
            default:
                json.WriteStringValue(Name(type));
                break;
        }
    }

    private static void WriteStruct(Utf8JsonWriter json, StructType type)
    {
        json.WriteStartObject();
        json.WriteString("type", "struct");
        json.WriteStartArray("fields");
        foreach (var field in type.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WritePropertyName("type");
            Write(json, field.DataType);
            json.WriteBoolean("nullable", field.IsNullable);
            json.WriteStartObject("metadata");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Here the whole numbers have Java's names.
    private static string Name(DataType type) => type switch
    {
        ByteType => "byte",
        ShortType => "short",
        IntegerType => "integer",
        LongType => "long",
        _ => type.SimpleString,
    };
}
