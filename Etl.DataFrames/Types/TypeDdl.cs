namespace Etl.DataFrames.Types;

/// <summary>Writes types as Spark SQL does.</summary>
internal static class TypeDdl
{
    public static string Of(DataType type) => type switch
    {
        StructType nested => $"STRUCT<{string.Join(", ", nested.Fields.Select(field => $"`{field.Name.Replace("`", "``", StringComparison.Ordinal)}`: {Of(field.DataType)}{(field.IsNullable ? "" : " NOT NULL")}"))}>",
        ArrayType array => $"ARRAY<{Of(array.ElementType)}>",
        MapType map => $"MAP<{Of(map.KeyType)}, {Of(map.ValueType)}>",
        _ => type.SimpleString.ToUpperInvariant(),
    };
}
