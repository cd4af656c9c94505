using System.Globalization;
using Etl.DataFrames.Types;

namespace Etl.DuckDB;

/// <summary>What arrays and structs are sorted by: DuckDB puts the nulls inside them last, Spark first.</summary>
internal static class DuckDbSortKeys
{
    public static string Write(DataType type, string text) => Write(type, text, depth: 0);

    // false sorts before true, and among nulls there is nothing left to compare.
    private static string Write(DataType type, string text, int depth) => type switch
    {
        ArrayType array => $"list_transform({text}, lambda {Element(depth)}: {Item(array.ElementType, Element(depth), depth)})",
        StructType fields => $"CASE WHEN {text} IS NOT NULL THEN struct_pack({string.Join(", ", fields.Fields.Select((field, i) => $"f{i} := {Item(field.DataType, $"({text}).{DuckDbDialect.Instance.Identifier(field.Name)}", depth)}"))}) END",
        _ => text,
    };

    private static string Item(DataType type, string text, int depth) => $"struct_pack(is_there := {text} IS NOT NULL, item := {Write(type, text, depth + 1)})";

    private static string Element(int depth) => string.Create(CultureInfo.InvariantCulture, $"e{depth}");
}
