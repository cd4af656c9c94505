using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Writes constants with parts as Spark names them, their parts as SQL.</summary>
internal static class LiteralText
{
    public static string Of(object? value, DataType type) => (value, type) switch
    {
        (null, _) => $"CAST(NULL AS {type.SimpleString.ToUpperInvariant()})",
        (object?[] items, ArrayType array) => $"ARRAY({List(items.Select(item => Of(item, array.ElementType)))})",
        (object?[] values, StructType row) => $"NAMED_STRUCT({List(values.Select((part, i) => $"'{row.Fields[i].Name}', {Of(part, row.Fields[i].DataType)}"))})",
        (KeyValuePair<object, object?>[] pairs, MapType map) => $"MAP({List(pairs.Select(pair => $"{Of(pair.Key, map.KeyType)}, {Of(pair.Value, map.ValueType)}"))})",
        (string text, _) => $"'{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'",
        (long, _) => $"{CellText.Of(value)}L",
        (short, _) => $"{CellText.Of(value)}S",
        (sbyte, _) => $"{CellText.Of(value)}Y",
        (double, _) => $"{CellText.Of(value)}D",
        (_, DecimalType) => $"{CellText.Of(value)}BD",
        (float, _) => $"CAST({CellText.Of(value)} AS FLOAT)",
        _ => ColumnText.Value(value),
    };

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts);
}
