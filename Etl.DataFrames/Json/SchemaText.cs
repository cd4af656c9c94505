using Etl.DataFrames.Types;

namespace Etl.DataFrames.Json;

/// <summary>Types as <c>schema_of_json</c> writes them.</summary>
internal static class SchemaText
{
    /// <summary>The type of a sample; that of an empty one is text.</summary>
    /// <exception cref="AnalysisException">The sample is no JSON.</exception>
    public static string OfJson(string sample, JsonTypeOptions options)
    {
        var node = JsonReader.Read(sample, new JsonSyntax { NonNumericNumbers = true }) ?? (sample.Length == 0 ? new JsonNull() : throw new AnalysisException($"'{sample}' is no JSON, so that it has no schema. Give a whole sample."));
        return Of(JsonTypes.Final(JsonTypes.Of(node, options)) ?? new StructType());
    }

    public static string Of(DataType type) => type switch
    {
        StructType row => $"STRUCT<{string.Join(", ", row.Fields.Select(field => $"{Name(field.Name)}: {Of(field.DataType)}"))}>",
        ArrayType array => $"ARRAY<{Of(array.ElementType)}>",
        _ => type.SimpleString.ToUpperInvariant(),
    };

    // Spark quotes what is no plain identifier.
    private static string Name(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        ? name
        : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
