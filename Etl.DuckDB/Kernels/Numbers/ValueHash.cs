using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Spark's hash of values of any type: the hash of one value is the seed of the next, and nulls are passed over.</summary>
internal abstract class ValueHash<T>
    where T : struct
{
    /// <summary>The kernel of a hash function with Spark's seed.</summary>
    public ScalarFunctionBody Create(Kernel kernel, T seed) => ValueKernel.WithNulls(kernel, values =>
    {
        var hash = seed;
        for (var i = 0; i < values.Length; i++)
        {
            hash = Of(values[i], kernel.Arguments[i], hash);
        }

        return hash;
    });

    protected abstract T Int(int value, T seed);

    protected abstract T Long(long value, T seed);

    protected abstract T Bytes(ReadOnlySpan<byte> bytes, T seed);

    private T Of(object? value, DataType type, T seed) => (value, type) switch
    {
        (null, _) => seed,
        (bool flag, _) => Int(flag ? 1 : 0, seed),
        (float number, _) => Int(number == 0 ? 0 : float.IsNaN(number) ? 0x7FC00000 : BitConverter.SingleToInt32Bits(number), seed),
        (double number, _) => Long(number == 0 ? 0 : double.IsNaN(number) ? 0x7FF8000000000000 : BitConverter.DoubleToInt64Bits(number), seed),
        (long number, _) => Long(number, seed),
        (sbyte or short or int, _) => Int(Convert.ToInt32(value, null), seed),
        (ExactDecimal number, DecimalType { Precision: <= 18 }) => Long((long)number.Unscaled, seed),
        (ExactDecimal number, _) => Bytes(number.Unscaled.ToByteArray(isBigEndian: true), seed),
        (string text, _) => Bytes(Encoding.UTF8.GetBytes(text), seed),
        (byte[] bytes, _) => Bytes(bytes, seed),
        (object?[] items, ArrayType array) => items.Aggregate(seed, (hash, item) => Of(item, array.ElementType, hash)),
        (object?[] items, StructType fields) => items.Zip(fields.Fields).Aggregate(seed, (hash, pair) => Of(pair.First, pair.Second.DataType, hash)),
        _ => throw new InternalErrorException($"no hash of '{type}'"),
    };
}
