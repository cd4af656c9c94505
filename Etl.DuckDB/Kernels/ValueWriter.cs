using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>Writes a column of values of any type, in the form that <see cref="ValueCells"/> reads.</summary>
internal static class ValueWriter
{
    public static void Write(VectorWriter output, DataType type, IReadOnlyList<object?> values)
    {
        switch (type)
        {
            case ArrayType array:
                WriteLists(output, array, values);
                break;
            case MapType map:
                WriteMaps(output, map, values);
                break;
            case StructType fields:
                WriteStructs(output, fields, values);
                break;
            default:
                for (var row = 0; row < values.Count; row++)
                {
                    WriteOne(output, type, row, values[row]);
                }

                break;
        }
    }

    private static void WriteOne(VectorWriter output, DataType type, int row, object? value)
    {
        switch (value)
        {
            case null:
                output.SetNull(row);
                break;
            case bool flag:
                output.Values<bool>()[row] = flag;
                break;
            case sbyte number:
                output.Values<sbyte>()[row] = number;
                break;
            case short number:
                output.Values<short>()[row] = number;
                break;
            case int number:
                output.Values<int>()[row] = number;
                break;
            case long number:
                output.Values<long>()[row] = number;
                break;
            case float number:
                output.Values<float>()[row] = number;
                break;
            case double number:
                output.Values<double>()[row] = number;
                break;
            case ExactDecimal number:
                DecimalVectors.Write(output, (DecimalType)type, row, (Int128)number.AtScale(((DecimalType)type).Scale));
                break;
            case string text:
                Cells.Text(output, row, text);
                break;
            case byte[] bytes:
                output.SetBytes(row, bytes);
                break;
            default:
                throw new InternalErrorException($"no kernel writes '{value.GetType()}' as '{type}'");
        }
    }

    private static void WriteLists(VectorWriter output, ArrayType type, IReadOnlyList<object?> values)
    {
        var elements = SetLists(output, values.Select(value => (object?[]?)value).ToList(), out var all);
        Write(elements, type.ElementType, all);
    }

    // A map lies as a list of structs of key and value.
    private static void WriteMaps(VectorWriter output, MapType type, IReadOnlyList<object?> values)
    {
        var pairs = values.Select(value => ((KeyValuePair<object, object?>[]?)value)?.Select(pair => (object?)pair).ToArray()).ToList();
        var elements = SetLists(output, pairs, out var all);
        Write(elements.Field(0), type.KeyType, [.. all.Select(pair => ((KeyValuePair<object, object?>)pair!).Key)]);
        Write(elements.Field(1), type.ValueType, [.. all.Select(pair => ((KeyValuePair<object, object?>)pair!).Value)]);
    }

    private static void WriteStructs(VectorWriter output, StructType type, IReadOnlyList<object?> values)
    {
        for (var row = 0; row < values.Count; row++)
        {
            if (values[row] is null)
            {
                output.SetNull(row);
            }
        }

        for (var i = 0; i < type.Fields.Count; i++)
        {
            Write(output.Field(i), type.Fields[i].DataType, [.. values.Select(value => ((object?[]?)value)?[i])]);
        }
    }

    private static VectorWriter SetLists(VectorWriter output, List<object?[]?> lists, out List<object?> all)
    {
        all = [];
        for (var row = 0; row < lists.Count; row++)
        {
            var list = lists[row];
            output.SetElements(row, all.Count, list?.Length ?? 0);
            all.AddRange(list ?? []);
            if (list is null)
            {
                output.SetNull(row);
            }
        }

        return output.SetElementCount(all.Count);
    }
}
