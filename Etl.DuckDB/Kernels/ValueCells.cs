using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>
/// Reads a value of any type: dates as days and timestamps as microseconds since 1970, decimals exactly, arrays and structs as their values, maps as
/// pairs.
/// </summary>
internal delegate object? ReadValue(in VectorView view, int row);

/// <summary>Reads and writes values of any type, for kernels whose types only a plan knows.</summary>
internal static class ValueCells
{
    /// <summary>What reads a type.</summary>
    public static ReadValue Reader(DataType type)
    {
        var read = NonNull(type);
        return (in VectorView view, int row) => view.IsNull(row) ? null : read(view, row);
    }

    private static ReadValue NonNull(DataType type) => type switch
    {
        BooleanType => (in VectorView view, int row) => view.Values<bool>()[row],
        ByteType => (in VectorView view, int row) => view.Values<sbyte>()[row],
        ShortType => (in VectorView view, int row) => view.Values<short>()[row],
        IntegerType or DateType or NullType => (in VectorView view, int row) => view.Values<int>()[row],
        LongType or TimestampType => (in VectorView view, int row) => view.Values<long>()[row],
        FloatType => (in VectorView view, int row) => view.Values<float>()[row],
        DoubleType => (in VectorView view, int row) => view.Values<double>()[row],
        DecimalType number => (in VectorView view, int row) => new ExactDecimal(DecimalVectors.Read(view, number, row), number.Scale),
        StringType => (in VectorView view, int row) => Encoding.UTF8.GetString(view.Bytes(row)),
        BinaryType => (in VectorView view, int row) => view.Bytes(row).ToArray(),
        ArrayType array => List(Reader(array.ElementType)),
        MapType map => Pairs(Reader(map.KeyType), Reader(map.ValueType)),
        StructType fields => Fields([.. fields.Fields.Select(field => Reader(field.DataType))]),
        _ => throw new InternalErrorException($"no kernel reads '{type}'"),
    };

    private static ReadValue List(ReadValue element) => (in VectorView view, int row) =>
    {
        var (elements, range) = (view.Elements, view.RangeOf(row));
        var values = new object?[range.End.Value - range.Start.Value];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = element(elements, range.Start.Value + i);
        }

        return values;
    };

    private static ReadValue Pairs(ReadValue key, ReadValue value) => (in VectorView view, int row) =>
    {
        var (elements, range) = (view.Elements, view.RangeOf(row));
        var (keys, values) = (elements.Field(0), elements.Field(1));
        var pairs = new KeyValuePair<object, object?>[range.End.Value - range.Start.Value];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new(key(keys, range.Start.Value + i)!, value(values, range.Start.Value + i));
        }

        return pairs;
    };

    private static ReadValue Fields(ReadValue[] fields) => (in VectorView view, int row) =>
    {
        var values = new object?[fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = fields[i](view.Field(i), row);
        }

        return values;
    };
}
