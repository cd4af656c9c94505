using Etl.DataFrames.Sql;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>Kernels made of a function of any values of one row, in the form that <see cref="ValueCells"/> reads.</summary>
internal static class ValueKernel
{
    /// <summary>A kernel that is null where an argument is.</summary>
    public static ScalarFunctionBody Of(Kernel kernel, Func<object?[], object?> compute) => Body(kernel, compute, seesNulls: false);

    /// <summary>A kernel that sees nulls.</summary>
    public static ScalarFunctionBody WithNulls(Kernel kernel, Func<object?[], object?> compute) => Body(kernel, compute, seesNulls: true);

    private static ScalarFunctionBody Body(Kernel kernel, Func<object?[], object?> compute, bool seesNulls)
    {
        var readers = kernel.Arguments.Select(ValueCells.Reader).ToArray();
        return (in FunctionInput input, VectorWriter output) =>
        {
            var views = new VectorView[readers.Length];
            for (var i = 0; i < views.Length; i++)
            {
                views[i] = input[i];
            }

            var results = new object?[input.RowCount];
            for (var row = 0; row < results.Length; row++)
            {
                if (seesNulls || !input.IsNull(row))
                {
                    results[row] = compute(Row(readers, views, row));
                }
            }

            ValueWriter.Write(output, kernel.Result, results);
        };
    }

    private static object?[] Row(ReadValue[] readers, VectorView[] views, int row)
    {
        var values = new object?[readers.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = readers[i](views[i], row);
        }

        return values;
    }
}
