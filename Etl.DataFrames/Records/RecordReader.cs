using System.Collections;
using System.Runtime.CompilerServices;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>Takes the values out of records, tuples and single values, as rows hold them.</summary>
internal static class RecordReader
{
    /// <exception cref="AnalysisException">A parameter has no property, or a type is one that no column can have.</exception>
    public static (StructType Schema, Func<T, object?[]> Read) Of<T>()
    {
        var place = Place.Of(typeof(T));
        var schema = ColumnTypes.Columns(place);
        var read = Values(place);
        return ClrShape.Of(place.Bare) is ClrShape.Members or ClrShape.Tuple
            ? (schema, record => record is null ? throw NoRow(place) : (object?[])read(record))
            : (schema, value => [value is null ? null : read(value)]);
    }

    private static AnalysisException NoRow(Place place) => new($"A row is null: '{place.Path}' has columns, which a null has not. Leave it out.");

    /// <summary>What makes a value of a type one as rows hold it.</summary>
    public static Func<object, object> Values(Place place) => ClrShape.Of(place.Bare) switch
    {
        ClrShape.List list => Items(Nullable(Values(place.Item(list.Item)))),
        ClrShape.Map map => Pairs(Values(place.Key(map.Key)), Nullable(Values(place.Value(map.Value)))),
        ClrShape.Tuple tuple => Tuple([.. tuple.Items.Select((item, i) => Nullable(Values(place.Item(item, i))))]),
        ClrShape.Members => Members(place),
        _ => value => Conversions.ForRow(value, place),
    };

    private static Func<object, object?[]> Members(Place place)
    {
        var sources = RecordMembers.Of(place.Bare).Sources().Select(source => (Property: source, Read: Nullable(Values(place.Property(source))))).ToArray();
        return record => [.. sources.Select(source => source.Read(source.Property.GetValue(record)))];
    }

    private static Func<object, object?[]> Tuple(Func<object?, object?>[] items) => tuple => [.. items.Select((read, i) => read(((ITuple)tuple)[i]))];

    private static Func<object, object?[]> Items(Func<object?, object?> read) => items => [.. ((IEnumerable)items).Cast<object?>().Select(read)];

    private static Func<object, object> Pairs(Func<object, object> key, Func<object?, object?> value) => pairs =>
        MapPairs.Of((IEnumerable)pairs)!.Select(pair => new KeyValuePair<object?, object?>(key(pair.Key!), value(pair.Value))).ToArray();

    private static Func<object?, object?> Nullable(Func<object, object> read) => value => value is null ? null : read(value);
}
