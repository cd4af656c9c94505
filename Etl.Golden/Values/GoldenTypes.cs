using System.Text.Json;
using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;
using Etl.Golden.Files;
using Etl.Golden.Trees;

namespace Etl.Golden.Values;

/// <summary>Reads types as the golden files write them. A type that the API does not have is a missing part of it, never a wrong plan.</summary>
internal static class GoldenTypes
{
    /// <exception cref="MissingException">The API has no such type.</exception>
    public static DataType Parse(string text) => Known(() => DataType.Parse(text), text);

    /// <summary>The columns of a list of <c>{name, type}</c>.</summary>
    public static StructType Schema(JsonElement fields) => new(fields.AsItems().Select(field =>
        new StructField(field.Text("name"), Parse(field.Text("type")), field.Get("nullable")?.ValueKind != JsonValueKind.False)));

    /// <summary>The columns of a schema as Spark SQL writes it.</summary>
    public static StructType Ddl(string text) => Known(() => DdlParser.ParseSchema(text), text);

    /// <summary>A list of <c>{name, type}</c> as one text.</summary>
    public static string Describe(JsonElement fields) =>
        string.Join(", ", fields.AsItems().Select(field => $"{field.Text("name")} {field.Text("type")}"));

    /// <summary>Columns as one text, in the same spelling.</summary>
    public static string Describe(IEnumerable<StructField> fields) => string.Join(", ", fields.Select(field => $"{field.Name} {field.DataType}"));

    private static T Known<T>(Func<T> parse, string text)
    {
        try
        {
            return parse();
        }
        catch (AnalysisException)
        {
            throw new MissingException($"type '{text}'");
        }
    }
}
