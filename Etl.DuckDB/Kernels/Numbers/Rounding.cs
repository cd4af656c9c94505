using System.Globalization;
using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels.Numbers;

/// <summary>
/// Rounding as java.math.BigDecimal does it: doubles by the digits that they are written with, halves away from zero or to the even neighbour.
/// </summary>
internal static class Rounding
{
    public static ScalarFunctionBody Round(Kernel kernel) => Create(kernel, (value, places) => value.AtScale(places));

    public static ScalarFunctionBody Bround(Kernel kernel) => Create(kernel, (value, places) => value.AtScaleHalfEven(places));

    public static ScalarFunctionBody Ceil(Kernel kernel) => Create(kernel, (value, places) => -Down(-value.Unscaled, value.Scale - places));

    public static ScalarFunctionBody Floor(Kernel kernel) => Create(kernel, (value, places) => Down(value.Unscaled, value.Scale - places));

    private static BigInteger Down(BigInteger unscaled, int digits)
    {
        var quotient = BigInteger.DivRem(unscaled, BigInteger.Pow(10, digits), out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    private static ScalarFunctionBody Create(Kernel kernel, Func<ExactDecimal, int, BigInteger> round) => kernel.Result switch
    {
        DoubleType => RowKernel.Of((double value, int places) => Floating(value, places, round)),
        FloatType => RowKernel.Of((float value, int places) => (float)Floating(value, places, round)),
        DecimalType type => ValueKernel.Of(kernel, values => Decimal((ExactDecimal)values[0]!, (int)values[1]!, round, type)),
        _ => ValueKernel.Of(kernel, values => Whole(Convert.ToInt64(values[0], null), (int)values[1]!, round, kernel.Result)),
    };

    private static double Floating(double value, int places, Func<ExactDecimal, int, BigInteger> round)
    {
        if (!double.IsFinite(value) || value == 0)
        {
            return double.IsFinite(value) ? 0 : value;
        }

        var exact = TextNumbers.Decimal(NumberText.Of(value))!.Value;
        return exact.Scale <= places
            ? value
            : double.Parse(ValueText.Plain(At(round, exact, places)), CultureInfo.InvariantCulture);
    }

    private static ExactDecimal Decimal(ExactDecimal value, int places, Func<ExactDecimal, int, BigInteger> round, DecimalType type) =>
        ValueCast.Fit(At(round, value, places), type) as ExactDecimal?
        ?? throw KernelFailure.OutOfRange(ValueText.Plain(value), type.SimpleString);

    private static object Whole(long value, int places, Func<ExactDecimal, int, BigInteger> round, DataType type)
    {
        var rounded = places < -30 ? 0 : At(round, new ExactDecimal(value, 0), places).AtScale(0);
        return (BigInteger.Abs(rounded) <= ulong.MaxValue ? ValueCast.Whole((Int128)rounded, type) : null)
            ?? throw KernelFailure.Of(
                "ARITHMETIC_OVERFLOW", $"The number '{value.ToString(CultureInfo.InvariantCulture)}' rounded to {places.ToString(CultureInfo.InvariantCulture)} places does not fit '{type}'. Cast it to a wider type.");
    }

    private static ExactDecimal At(Func<ExactDecimal, int, BigInteger> round, ExactDecimal value, int places) =>
        value.Scale <= places ? value : new ExactDecimal(round(value, places), places);
}
