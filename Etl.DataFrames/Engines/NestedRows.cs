using Etl.DataFrames.Types;

namespace Etl.DataFrames.Engines;

/// <summary>Engines give structs as their bare values; users get them as rows, which know their names.</summary>
internal static class NestedRows
{
    /// <summary>What turns the values of a row into those that users see.</summary>
    public static Func<object?[], object?[]> For(StructType schema)
    {
        var readers = schema.Fields.Select(field => For(field.DataType)).ToArray();
        return readers.All(reader => reader is null) ? values => values : values => [.. values.Select((value, i) => value is null || readers[i] is not { } read ? value : read(value))];
    }

    private static Func<object, object>? For(DataType type) => type switch
    {
        StructType fields => Struct(fields),
        ArrayType array when For(array.ElementType) is { } read => value => ((object?[])value).Select(item => item is null ? null : read(item)).ToArray(),
        MapType map when (For(map.KeyType), For(map.ValueType)) is var (key, value) && (key is not null || value is not null) => Map(key, value),
        _ => null,
    };

    private static Func<object, object> Struct(StructType fields)
    {
        var read = For(fields);
        return value => new Row(read((object?[])value), fields);
    }

    private static Func<object, object> Map(Func<object, object>? key, Func<object, object>? value) => pairs => ((KeyValuePair<object, object?>[])pairs)
        .Select(pair => new KeyValuePair<object, object?>(key is null ? pair.Key : key(pair.Key), pair.Value is null || value is null ? pair.Value : value(pair.Value)))
        .ToArray();
}
