using Etl.DataFrames.Types;

namespace Etl.Testing.Fixtures;

/// <summary>Schemas as Spark SQL writes them, read and written.</summary>
internal static class SchemaText
{
    /// <summary>Reads a schema, such as <c>id bigint not null, price decimal(18,2)</c>.</summary>
    public static StructType Parse(string text) => Etl.DataFrames.Analysis.DdlParser.ParseSchema(text);

    /// <summary>Writes a schema so that <see cref="Parse"/> reads it again.</summary>
    public static string Of(StructType schema) => string.Join(", ", schema.Fields.Select(Of));

    private static string Of(StructField column) => $"{Name(column.Name)} {column.DataType}{(column.IsNullable ? "" : " not null")}";

    private static string Name(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        ? name
        : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
