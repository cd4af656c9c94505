using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>Kernels made of a function of the values of one row. Rows with a null argument are null and not computed.</summary>
internal static class RowKernel
{
    public static ScalarFunctionBody Of<T, TResult>(Func<T, TResult> compute)
    {
        var (read, write) = (Cells.Reader<T>(), Cells.Writer<TResult>());
        return (in FunctionInput input, VectorWriter output) =>
        {
            var values = input[0];
            for (var row = 0; row < input.RowCount; row++)
            {
                if (!input.IsNull(row))
                {
                    write(output, row, compute(read(values, row)));
                }
            }
        };
    }

    public static ScalarFunctionBody Of<T1, T2, TResult>(Func<T1, T2, TResult> compute)
    {
        var (first, second, write) = (Cells.Reader<T1>(), Cells.Reader<T2>(), Cells.Writer<TResult>());
        return (in FunctionInput input, VectorWriter output) =>
        {
            var (one, two) = (input[0], input[1]);
            for (var row = 0; row < input.RowCount; row++)
            {
                if (!input.IsNull(row))
                {
                    write(output, row, compute(first(one, row), second(two, row)));
                }
            }
        };
    }

    public static ScalarFunctionBody Of<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> compute)
    {
        var (first, second, third, write) = (Cells.Reader<T1>(), Cells.Reader<T2>(), Cells.Reader<T3>(), Cells.Writer<TResult>());
        return (in FunctionInput input, VectorWriter output) =>
        {
            var (one, two, three) = (input[0], input[1], input[2]);
            for (var row = 0; row < input.RowCount; row++)
            {
                if (!input.IsNull(row))
                {
                    write(output, row, compute(first(one, row), second(two, row), third(three, row)));
                }
            }
        };
    }

    public static ScalarFunctionBody Of<T1, T2, T3, T4, TResult>(Func<T1, T2, T3, T4, TResult> compute)
    {
        var (first, second, third, fourth) = (Cells.Reader<T1>(), Cells.Reader<T2>(), Cells.Reader<T3>(), Cells.Reader<T4>());
        var write = Cells.Writer<TResult>();
        return (in FunctionInput input, VectorWriter output) =>
        {
            var (one, two, three, four) = (input[0], input[1], input[2], input[3]);
            for (var row = 0; row < input.RowCount; row++)
            {
                if (!input.IsNull(row))
                {
                    write(output, row, compute(first(one, row), second(two, row), third(three, row), fourth(four, row)));
                }
            }
        };
    }
}
