using System.Text;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>Reads one value of an argument.</summary>
internal delegate T ReadCell<out T>(in VectorView view, int row);

/// <summary>Writes one value of a result.</summary>
internal delegate void WriteCell<in T>(VectorWriter writer, int row, T value);

/// <summary>How the .NET types of kernels lie in DuckDB's vectors. A null that is written makes the row null.</summary>
internal static class Cells
{
    // As in Java, half of a surrogate pair becomes a question mark.
    private static readonly Encoding Utf8 = Encoding.GetEncoding("utf-8", new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback);

    private static readonly Dictionary<Type, Delegate> Readers = new()
    {
        [typeof(string)] = (ReadCell<string>)((in VectorView view, int row) => Encoding.UTF8.GetString(view.Bytes(row))),
        [typeof(byte[])] = (ReadCell<byte[]>)((in VectorView view, int row) => view.Bytes(row).ToArray()),
        [typeof(bool)] = (ReadCell<bool>)Fixed<bool>,
        [typeof(sbyte)] = (ReadCell<sbyte>)Fixed<sbyte>,
        [typeof(short)] = (ReadCell<short>)Fixed<short>,
        [typeof(int)] = (ReadCell<int>)Fixed<int>,
        [typeof(long)] = (ReadCell<long>)Fixed<long>,
        [typeof(float)] = (ReadCell<float>)Fixed<float>,
        [typeof(double)] = (ReadCell<double>)Fixed<double>,
    };

    private static readonly Dictionary<Type, Delegate> Writers = new()
    {
        [typeof(string)] = (WriteCell<string?>)Text,
        [typeof(byte[])] = (WriteCell<byte[]?>)Bytes,
        [typeof(bool)] = (WriteCell<bool>)Fixed,
        [typeof(sbyte)] = (WriteCell<sbyte>)Fixed,
        [typeof(short)] = (WriteCell<short>)Fixed,
        [typeof(int)] = (WriteCell<int>)Fixed,
        [typeof(long)] = (WriteCell<long>)Fixed,
        [typeof(float)] = (WriteCell<float>)Fixed,
        [typeof(double)] = (WriteCell<double>)Fixed,
        [typeof(bool?)] = (WriteCell<bool?>)Optional,
        [typeof(sbyte?)] = (WriteCell<sbyte?>)Optional,
        [typeof(short?)] = (WriteCell<short?>)Optional,
        [typeof(int?)] = (WriteCell<int?>)Optional,
        [typeof(long?)] = (WriteCell<long?>)Optional,
        [typeof(float?)] = (WriteCell<float?>)Optional,
        [typeof(double?)] = (WriteCell<double?>)Optional,
    };

    /// <summary>Reads values of a type.</summary>
    public static ReadCell<T> Reader<T>() => (ReadCell<T>)Readers[typeof(T)];

    /// <summary>Writes values of a type.</summary>
    public static WriteCell<T> Writer<T>() => (WriteCell<T>)Writers[typeof(T)];

    /// <summary>Writes a text.</summary>
    public static void Text(VectorWriter writer, int row, string? text)
    {
        if (text is null)
        {
            writer.SetNull(row);
        }
        else
        {
            writer.SetBytes(row, Utf8.GetBytes(text));
        }
    }

    private static void Bytes(VectorWriter writer, int row, byte[]? bytes)
    {
        if (bytes is null)
        {
            writer.SetNull(row);
        }
        else
        {
            writer.SetBytes(row, bytes);
        }
    }

    private static T Fixed<T>(in VectorView view, int row)
        where T : unmanaged => view.Values<T>()[row];

    private static void Fixed<T>(VectorWriter writer, int row, T value)
        where T : unmanaged => writer.Values<T>()[row] = value;

    private static void Optional<T>(VectorWriter writer, int row, T? value)
        where T : unmanaged
    {
        if (value is { } known)
        {
            writer.Values<T>()[row] = known;
        }
        else
        {
            writer.SetNull(row);
        }
    }
}
