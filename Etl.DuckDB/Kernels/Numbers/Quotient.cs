using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>The whole part of a quotient, as a bigint. A zero divisor is an error.</summary>
internal static class Quotient
{
    public static ScalarFunctionBody Create(Kernel kernel) => kernel.Arguments[0] is DecimalType
        ? ValueKernel.Of(kernel, values => Decimals((ExactDecimal)values[0]!, (ExactDecimal)values[1]!))
        : RowKernel.Of((long value, long divisor) => Whole(value, divisor));

    private static long Decimals(ExactDecimal value, ExactDecimal divisor)
    {
        var scale = Math.Max(value.Scale, divisor.Scale);
        return Whole(value.AtScale(scale), divisor.AtScale(scale));
    }

    private static long Whole(BigInteger value, BigInteger divisor)
    {
        var quotient = divisor.IsZero
            ? throw KernelFailure.Of("DIVIDE_BY_ZERO", "Division by zero. Guard the divisor, for example with When(divisor != 0, ...).")
            : BigInteger.Divide(value, divisor);
        return quotient >= long.MinValue && quotient <= long.MaxValue
            ? (long)quotient
            : throw KernelFailure.Of("ARITHMETIC_OVERFLOW", "A quotient of 'div' does not fit 'bigint'. Use '/' instead.");
    }
}
