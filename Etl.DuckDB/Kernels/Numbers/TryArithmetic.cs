using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>Arithmetic that gives null where the operator would fail. DuckDB's TRY does not go with everything that may stand inside.</summary>
internal static class TryArithmetic
{
    public static ScalarFunctionBody Add(Kernel kernel) => Create(kernel, (l, r) => l + r, (l, r) => l + r, (l, r) => l + r);

    public static ScalarFunctionBody Subtract(Kernel kernel) => Create(kernel, (l, r) => l - r, (l, r) => l - r, (l, r) => l - r);

    public static ScalarFunctionBody Multiply(Kernel kernel) => Create(kernel, (l, r) => l * r, (l, r) => l * r, (l, r) => l * r);

    public static ScalarFunctionBody Divide(Kernel kernel) => kernel.Result is DecimalType type
        ? ValueKernel.Of(kernel, values => Quotient((ExactDecimal)values[0]!, (ExactDecimal)values[1]!, type))
        : RowKernel.Of((double left, double right) => right == 0 ? null : (double?)(left / right));

    private static ScalarFunctionBody Create(
        Kernel kernel, Func<Int128, Int128, Int128> whole, Func<double, double, double> real, Func<ExactDecimal, ExactDecimal, ExactDecimal> exact) =>
        kernel.Result switch
        {
            DoubleType => RowKernel.Of(real),
            FloatType => RowKernel.Of((float left, float right) => (float)real(left, right)),
            DecimalType type => ValueKernel.Of(kernel, values => ValueCast.Fit(exact((ExactDecimal)values[0]!, (ExactDecimal)values[1]!), type)),
            DateType => RowKernel.Of((int date, int days) => whole(date, days) is var day && day >= int.MinValue && day <= int.MaxValue ? (int?)(int)day : null),
            _ => ValueKernel.Of(kernel, values => ValueCast.Whole(whole(Convert.ToInt64(values[0], null), Convert.ToInt64(values[1], null)), kernel.Result)),
        };

    private static object? Quotient(ExactDecimal left, ExactDecimal right, DecimalType type) => right.Unscaled.IsZero
        ? null
        : ValueCast.Fit(left.DividedBy(right, type.Scale), type);
}
