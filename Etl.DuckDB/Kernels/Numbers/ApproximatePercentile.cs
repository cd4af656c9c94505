using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Estimated percentiles of an array of doubles, in the type of the values: days of a date, microseconds of a timestamp.</summary>
internal static class ApproximatePercentile
{
    public static ScalarFunctionBody Create(Kernel kernel)
    {
        var readShares = ValueCells.Reader(kernel.Arguments[1]);
        var element = kernel.Result is ArrayType array ? array.ElementType : kernel.Result;
        return (in FunctionInput input, VectorWriter output) =>
        {
            var (lists, shares, accuracy) = (input[0], input[1], input[2]);
            var results = new object?[input.RowCount];
            for (var row = 0; row < results.Length; row++)
            {
                var share = readShares(shares, row);
                double[] wanted = share is object?[] several ? [.. several.Cast<double>()] : [(double)share!];
                var numbers = lists.IsNull(row) ? [] : NonNull(lists.Elements, lists.RangeOf(row));
                if (numbers.Length > 0 && wanted.Length > 0)
                {
                    var values = QuantileSketch.Of(numbers, accuracy.Values<int>()[row], wanted).Select(value => Typed(value, element)).ToArray();
                    results[row] = share is object?[]? values : values[0];
                }
            }

            ValueWriter.Write(output, kernel.Result, results);
        };
    }

    private static double[] NonNull(VectorView elements, Range range)
    {
        var numbers = new List<double>(range.End.Value - range.Start.Value);
        for (var i = range.Start.Value; i < range.End.Value; i++)
        {
            if (!elements.IsNull(i))
            {
                numbers.Add(elements.Values<double>()[i]);
            }
        }

        return [.. numbers];
    }

    private static object? Typed(double value, DataType type) => type switch
    {
        DoubleType => value,
        FloatType => (float)value,
        DecimalType number => ValueCast.Fit(TextNumbers.Decimal(NumberText.Of(value))!.Value, number),
        DateType => (int)value,
        TimestampType => RealFunctions.Saturated(value),
        _ => ValueCast.Whole(RealFunctions.Saturated(value), type),
    };
}
