using System.Collections.Immutable;
using System.Reflection;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>The columns that .NET types become.</summary>
internal static class ColumnTypes
{
    /// <summary>The columns of a type: its members, its items, or one column <c>_1</c> of its values.</summary>
    /// <exception cref="AnalysisException">A type is one that no column can have, or a record is in itself.</exception>
    public static StructType Columns(Place place) => Of(place, []) as StructType ?? new StructType(Field("_1", place, []));

    /// <summary>The type of a column of such values.</summary>
    /// <exception cref="AnalysisException">A type is one that no column can have, or a record is in itself.</exception>
    public static DataType Of(Place place) => Of(place, []);

    private static StructField Field(string name, Place place, ImmutableStack<Type> within) => new(name, Of(place, within), place.IsNullable);

    private static DataType Of(Place place, ImmutableStack<Type> within) => ClrTypes.ColumnOf(place.Bare) ?? ClrShape.Of(place.Bare) switch
    {
        ClrShape.List { Item: var type } when place.Item(type) is var item => new ArrayType(Of(item, within), item.IsNullable),
        ClrShape.Map map when place.Value(map.Value) is var value => new MapType(Of(place.Key(map.Key), within), Of(value, within), value.IsNullable),
        ClrShape.Tuple { Items: var items } => new StructType(items.Select((item, i) => Field(TupleName(place, i), place.Item(item, i), within))),
        ClrShape.Members => Record(place, within),
        _ => throw new AnalysisException(
            $"'{place.Path}' is '{TypeText.Of(place.Bare)}', which no column can hold. Use a number, string, char, bool, enum, Guid, DateOnly, DateTime, byte[], or lists, dictionaries, records and tuples of them."),
    };

    private static StructType Record(Place place, ImmutableStack<Type> within) => within.Contains(place.Bare)
        ? throw new AnalysisException($"'{place.Path}' is a '{TypeText.Of(place.Bare)}' within itself, which no column can hold. Refer to it by a key.")
        : new StructType(RecordMembers.Of(place.Bare).Sources().Select(source => Field(source.Name, place.Property(source), within.Push(place.Bare))));

    // The eighth item of a tuple is a tuple of those that follow.
    private static string TupleName(Place place, int index) => index < 7
        ? $"_{index + 1}"
        : throw new AnalysisException($"'{place.Path}' has more than 7 items. Use a record, which names them.");
}
