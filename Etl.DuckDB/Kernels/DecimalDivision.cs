using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>
/// Division of decimals as Spark does it: the quotient rounded half up to the scale of the result. (Spark cuts it off after 39 decimals first,
/// which leaves one more than any result has, so that nothing is rounded twice.) A zero divisor and a quotient that does not fit are errors.
/// </summary>
internal sealed class DecimalDivision
{
    private readonly DecimalType _left;
    private readonly DecimalType _right;
    private readonly DecimalType _result;
    private readonly int _shift;
    private readonly Int128 _limit;
    private readonly Int128 _largestScalable;
    private readonly Int128 _factor;

    private DecimalDivision(DecimalType left, DecimalType right, DecimalType result)
    {
        (_left, _right, _result) = (left, right, result);
        _shift = result.Scale - left.Scale + right.Scale;
        _limit = PowerOfTen(result.Precision);
        (_factor, _largestScalable) = _shift is >= 0 and <= 38 ? (PowerOfTen(_shift), Int128.MaxValue / PowerOfTen(_shift)) : (0, -1);
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

        var quotient = Int128.Abs(left) <= _largestScalable
            ? RoundHalfUp(left * _factor, right)
            : DivideWide(left, right);
        return Int128.Abs(quotient) < _limit
            ? quotient
            : throw new EngineException(
                DuckDbEngine.EngineName, $"The quotient does not fit '{_result}'. Cast the operands to fewer digits.", "NUMERIC_VALUE_OUT_OF_RANGE");
    }

    private Int128 DivideWide(Int128 left, Int128 right)
    {
        var (numerator, divisor) = (left * BigInteger.Pow(10, Math.Max(_shift, 0)), right * BigInteger.Pow(10, Math.Max(-_shift, 0)));
        return (Int128)BigInteger.Clamp(RoundHalfUp(numerator, divisor), -(BigInteger)Int128.MaxValue, (BigInteger)Int128.MaxValue);
    }

    // Halves go away from zero.
    private static Int128 RoundHalfUp(Int128 numerator, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, divisor);
        return Int128.Abs(remainder) >= Int128.Abs(divisor) - Int128.Abs(remainder)
            ? quotient + (Int128.IsNegative(numerator) == Int128.IsNegative(divisor) ? 1 : -1)
            : quotient;
    }

    private static BigInteger RoundHalfUp(BigInteger numerator, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(numerator, divisor, out var remainder);
        return BigInteger.Abs(remainder) * 2 >= BigInteger.Abs(divisor) ? quotient + (numerator.Sign == divisor.Sign ? 1 : -1) : quotient;
    }

    private static Int128 PowerOfTen(int exponent) => (Int128)BigInteger.Pow(10, exponent);
}
