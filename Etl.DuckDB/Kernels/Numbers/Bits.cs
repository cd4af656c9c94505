using System.Numerics;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Java's shifts: the distance counts modulo the width of the number.</summary>
internal static class Bits
{
    public static ScalarFunctionBody Right(Kernel kernel) => kernel.Result is LongType ? Right<long>() : Right<int>();

    public static ScalarFunctionBody RightUnsigned(Kernel kernel) => kernel.Result is LongType ? RightUnsigned<long>() : RightUnsigned<int>();

    /// <summary>The bit of a number at a position, from 0 for the lowest.</summary>
    public static ScalarFunctionBody Get(Kernel kernel)
    {
        var width = kernel.Arguments[0] switch { ByteType => 8, ShortType => 16, IntegerType => 32, _ => 64 };
        return ValueKernel.Of(kernel, values => (int)values[1]! is var position && position >= 0 && position < width
            ? (sbyte)((Convert.ToInt64(values[0], null) >> position) & 1)
            : throw KernelFailure.WithoutClass($"Position '{position}' of 'bit_get' does not exist: the number has {width} bits. Count from 0."));
    }

    private static ScalarFunctionBody Right<T>()
        where T : IShiftOperators<T, int, T> => RowKernel.Of((T value, int distance) => value >> distance);

    private static ScalarFunctionBody RightUnsigned<T>()
        where T : IShiftOperators<T, int, T> => RowKernel.Of((T value, int distance) => value >>> distance);
}
