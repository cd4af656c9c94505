using Etl.DataFrames.Types;

namespace Etl.DuckDB.Functions;

/// <summary>Types as <c>schema_of_json</c> writes them.</summary>
internal static class SchemaText
{
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
