using System.Numerics;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>Java's <c>&lt;&lt;</c>: bits fall off at the end and the distance counts modulo the width. DuckDB raises instead.</summary>
internal static class ShiftLeft
{
    public static ScalarFunctionBody Create(Kernel kernel) => kernel.Result is LongType ? Run<long> : Run<int>;

    private static void Run<T>(in FunctionInput input, VectorWriter output)
        where T : unmanaged, IShiftOperators<T, int, T>
    {
        var values = input[0].Values<T>();
        var bits = input[1].Values<int>();
        var results = output.Values<T>();
        for (var row = 0; row < input.RowCount; row++)
        {
            results[row] = values[row] << bits[row];
        }
    }
}
