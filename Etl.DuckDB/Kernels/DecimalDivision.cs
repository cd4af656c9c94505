using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>
/// Division of decimals as Spark does it: the quotient is rounded at 39 decimals, halves towards zero (java.math.BigDecimal), and that once
/// more to the scale of the result, halves away from zero. A zero divisor and a quotient that does not fit are errors.
/// </summary>
internal sealed class DecimalDivision
{
    private const int WorkingScale = 39;

    private readonly DecimalType _left;
    private readonly DecimalType _right;
    private readonly DecimalType _result;
    private readonly int _shift;
    private readonly Int128 _limit;
    private readonly Int128 _largestScalable;
    private readonly Int128 _factor;
    private readonly Int128 _safeDivisor;

    private DecimalDivision(DecimalType left, DecimalType right, DecimalType result)
    {
        (_left, _right, _result) = (left, right, result);
        _shift = result.Scale - left.Scale + right.Scale;
        _limit = PowerOfTen(result.Precision);
        (_factor, _largestScalable) = _shift is >= 0 and <= 38 ? (PowerOfTen(_shift), Int128.MaxValue / PowerOfTen(_shift)) : (0, -1);
        // Rounding twice can only differ from rounding once when the divisor has more digits than the working scale leaves.
        _safeDivisor = PowerOfTen(Math.Clamp(WorkingScale - result.Scale, 0, 37));
    }

    public static ScalarFunctionBody Create(Kernel kernel) =>
        new DecimalDivision((DecimalType)kernel.Arguments[0], (DecimalType)kernel.Arguments[1], (DecimalType)kernel.Result).Run;

    /// <summary>The quotient of two numbers given in units of their last place, in units of the result's.</summary>
    internal static Int128 Divide(Int128 left, DecimalType leftType, Int128 right, DecimalType rightType, DecimalType resultType) =>
        new DecimalDivision(leftType, rightType, resultType).Divide(left, right);

    private void Run(in FunctionInput input, VectorWriter output)
    {
        var (left, right) = (input[0], input[1]);
        for (var row = 0; row < input.RowCount; row++)
        {
            if (!input.IsNull(row))
            {
                DecimalVectors.Write(output, _result, row, Divide(DecimalVectors.Read(left, _left, row), DecimalVectors.Read(right, _right, row)));
            }
        }
    }

    private Int128 Divide(Int128 left, Int128 right)
    {
        if (right == 0)
        {
            throw new EngineException(
                DuckDbEngine.EngineName, "Division by zero. Guard the divisor, for example with When(divisor != 0, ...).", "DIVIDE_BY_ZERO");
        }

        var quotient = Int128.Abs(left) <= _largestScalable && Int128.Abs(right) < _safeDivisor
            ? RoundHalfUp(left * _factor, right)
            : DivideWide(left, right);
        return Int128.Abs(quotient) < _limit
            ? quotient
            : throw new EngineException(
                DuckDbEngine.EngineName, $"The quotient does not fit '{_result}'. Cast the operands to fewer digits.", "NUMERIC_VALUE_OUT_OF_RANGE");
    }

    private Int128 DivideWide(Int128 left, Int128 right)
    {
        var scaled = (BigInteger)left * BigInteger.Pow(10, WorkingScale - _left.Scale + _right.Scale);
        var working = Round(scaled, right, halvesUp: false);
        var quotient = Round(working, BigInteger.Pow(10, WorkingScale - _result.Scale), halvesUp: true);
        return (Int128)BigInteger.Clamp(quotient, -(BigInteger)Int128.MaxValue, (BigInteger)Int128.MaxValue);
    }

    // Halves go away from zero.
    private static Int128 RoundHalfUp(Int128 numerator, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, divisor);
        return Int128.Abs(remainder) >= Int128.Abs(divisor) - Int128.Abs(remainder)
            ? quotient + (Int128.IsNegative(numerator) == Int128.IsNegative(divisor) ? 1 : -1)
            : quotient;
    }

    private static BigInteger Round(BigInteger numerator, BigInteger divisor, bool halvesUp)
    {
        var quotient = BigInteger.DivRem(numerator, divisor, out var remainder);
        var half = (BigInteger.Abs(remainder) * 2).CompareTo(BigInteger.Abs(divisor));
        return half > 0 || (half == 0 && halvesUp) ? quotient + (numerator.Sign == divisor.Sign ? 1 : -1) : quotient;
    }

    private static Int128 PowerOfTen(int exponent) => (Int128)BigInteger.Pow(10, exponent);
}
