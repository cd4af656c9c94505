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

    private static ScalarFunctionBody Right<T>()
        where T : IShiftOperators<T, int, T> => RowKernel.Of((T value, int distance) => value >> distance);

    private static ScalarFunctionBody RightUnsigned<T>()
        where T : IShiftOperators<T, int, T> => RowKernel.Of((T value, int distance) => value >>> distance);
}
