using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>The remainder that is positive for a positive divisor. A zero divisor is an error.</summary>
internal static class PositiveRemainder
{
    public static ScalarFunctionBody Create(Kernel kernel) => kernel.Result switch
    {
        ByteType => OfSmall<sbyte>(),
        ShortType => OfSmall<short>(),
        IntegerType => Of<int>(),
        LongType => Of<long>(),
        FloatType => Of<float>(),
        DoubleType => Of<double>(),
        DecimalType type => ValueKernel.Of(kernel, values => Decimals((ExactDecimal)values[0]!, (ExactDecimal)values[1]!, type)),
        _ => throw new InternalErrorException($"no remainder of type '{kernel.Result}'"),
    };

    private static ScalarFunctionBody Of<T>()
        where T : INumber<T> => RowKernel.Of((T value, T divisor) => T.IsZero(divisor) ? throw ByZero() : Numbers(value, divisor));

    // Java adds small numbers in 32 bits.
    private static ScalarFunctionBody OfSmall<T>()
        where T : INumber<T> => RowKernel.Of((T value, T divisor) =>
            T.IsZero(divisor) ? throw ByZero() : T.CreateTruncating(Numbers(int.CreateTruncating(value), int.CreateTruncating(divisor))));

    // A whole number's remainder by -1 is 0, which the processor refuses for the smallest one. The sum wraps around, as Java's does.
    private static T Numbers<T>(T value, T divisor)
        where T : INumber<T>
    {
        if (divisor == -T.One && value is not (float or double))
        {
            return T.Zero;
        }

        var remainder = value % divisor;
        return remainder < T.Zero ? unchecked(remainder + divisor) % divisor : remainder;
    }

    private static ExactDecimal Decimals(ExactDecimal value, ExactDecimal divisor, DecimalType type)
    {
        var remainder = divisor.Unscaled.IsZero ? throw ByZero() : value % divisor;
        var positive = remainder.Unscaled.Sign < 0 ? (remainder + divisor) % divisor : remainder;
        return Casts.ValueCast.Fit(positive, type) as ExactDecimal? ?? throw KernelFailure.OutOfRange(Casts.ValueText.Plain(positive), type.SimpleString);
    }

    private static EngineException ByZero() => KernelFailure.Of(
        "DIVIDE_BY_ZERO", "Division by zero. Guard the divisor, for example with When(divisor != 0, ...).");
}
