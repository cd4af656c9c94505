using Etl.DataFrames.Types;

namespace Etl.Spark.Sql;

/// <summary>Writes schemas as Spark SQL does.</summary>
internal static class SparkDdl
{
    /// <summary>The columns of a schema. Nullability is left out: a file proves nothing, and Spark's readers ignore it too.</summary>
    public static string Of(StructType schema) =>
        string.Join(", ", schema.Fields.Select(field => $"{Quoted(field.Name)} {Type(field.DataType)}"));

    /// <summary>A type.</summary>
    public static string Type(DataType type) => type switch
    {
        StructType fields => $"struct<{string.Join(", ", fields.Fields.Select(field => $"{Quoted(field.Name)}: {Type(field.DataType)}"))}>",
        ArrayType array => $"array<{Type(array.ElementType)}>",
        MapType map => $"map<{Type(map.KeyType)}, {Type(map.ValueType)}>",
        _ => type.SimpleString,
    };

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
