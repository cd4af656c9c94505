using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;
using Etl.DataFrames;

namespace Etl.Spark.Results;

/// <summary>Reads values out of an Arrow column, as the .NET types that a <see cref="Row"/> holds.</summary>
internal static class ArrowValues
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>What reads the value at a position.</summary>
    public static Func<int, object?> Reader(IArrowArray array) => array switch
    {
        NullArray => _ => null,
        BooleanArray values => row => values.GetValue(row),
        Int8Array values => row => values.GetValue(row),
        Int16Array values => row => values.GetValue(row),
        Int32Array values => row => values.GetValue(row),
        Int64Array values => row => values.GetValue(row),
        FloatArray values => row => values.GetValue(row),
        DoubleArray values => row => values.GetValue(row),
        Decimal128Array values => ArrowDecimals.Reader(values),
        Date32Array values => row => values.IsNull(row) ? null : Date(values.Values[row]),
        TimestampArray values => row => values.IsNull(row) ? null : Instant(values.Values[row]),
        StringArray values => row => values.GetString(row),
        BinaryArray values => row => values.IsNull(row) ? null : values.GetBytes(row).ToArray(),
        MapArray values => Map(values),
        ListArray values => List(values),
        StructArray values => Struct(values),
        _ => throw new UnsupportedOperationException(
            SparkEngine.EngineName, $"a result column of the type '{array.Data.DataType.Name}'", "Cast it to another type, such as string, before Collect()."),
    };

    private static Func<int, object?> List(ListArray lists)
    {
        var item = Reader(lists.Values);
        return row => lists.IsNull(row) ? null : Range(lists, row).Select(item).ToArray();
    }

    private static Func<int, object?> Map(MapArray maps)
    {
        var (key, value) = (Reader(maps.Keys), Reader(maps.Values));
        return row => maps.IsNull(row) ? null : Range(maps, row).Select(i => new KeyValuePair<object, object?>(key(i)!, value(i))).ToArray();
    }

    private static Func<int, object?> Struct(StructArray structs)
    {
        var fields = structs.Fields.Select(Reader).ToArray();
        return row => structs.IsNull(row) ? null : fields.Select(field => field(row)).ToArray();
    }

    private static IEnumerable<int> Range(ListArray lists, int row) =>
        Enumerable.Range(lists.ValueOffsets[row], lists.ValueOffsets[row + 1] - lists.ValueOffsets[row]);

    private static DateOnly Date(int days) => days >= -Epoch && days <= DateOnly.MaxValue.DayNumber - Epoch
        ? DateOnly.FromDayNumber(days + Epoch)
        : throw OutOfRange("date", string.Create(CultureInfo.InvariantCulture, $"{days} days after 1970-01-01"));

    private static DateTime Instant(long microseconds)
    {
        var ticks = (Int128)microseconds * TimeSpan.TicksPerMicrosecond + DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, DateTimeKind.Utc)
            : throw OutOfRange("timestamp", string.Create(CultureInfo.InvariantCulture, $"{microseconds} microseconds after 1970-01-01"));
    }

    private static EngineException OutOfRange(string type, string value) => new(
        SparkEngine.EngineName,
        $"A {type} of the result is outside the years 1 to 9999 that .NET has: {value}. Filter it out or cast it to string.",
        ErrorClasses.OutsideDotNet);
}
