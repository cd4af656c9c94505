using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>
/// Arithmetic on decimals that DuckDB's own cannot do: results of more than 38 digits, which Spark rounds half up to fewer decimals,
/// and remainders. A result that does not fit is an error.
/// </summary>
internal sealed class DecimalKernels
{
    private readonly DecimalType _left;
    private readonly DecimalType _right;
    private readonly DecimalType _result;
    private readonly Func<ExactDecimal, ExactDecimal, ExactDecimal> _compute;
    private readonly BigInteger _limit;

    private DecimalKernels(Kernel kernel, Func<ExactDecimal, ExactDecimal, ExactDecimal> compute)
    {
        (_left, _right, _result) = ((DecimalType)kernel.Arguments[0], (DecimalType)kernel.Arguments[1], (DecimalType)kernel.Result);
        _compute = compute;
        _limit = BigInteger.Pow(10, _result.Precision);
    }

    public static ScalarFunctionBody Add(Kernel kernel) => new DecimalKernels(kernel, (left, right) => left + right).Run;

    public static ScalarFunctionBody Subtract(Kernel kernel) => new DecimalKernels(kernel, (left, right) => left - right).Run;

    public static ScalarFunctionBody Multiply(Kernel kernel) => new DecimalKernels(kernel, (left, right) => left * right).Run;

    public static ScalarFunctionBody Remainder(Kernel kernel) => new DecimalKernels(kernel, NonZero).Run;

    private static ExactDecimal NonZero(ExactDecimal left, ExactDecimal right) => right.Unscaled.IsZero
        ? throw new EngineException(
            DuckDbEngine.EngineName, "Division by zero. Guard the divisor, for example with When(divisor != 0, ...).", "DIVIDE_BY_ZERO")
        : left % right;

    private void Run(in FunctionInput input, VectorWriter output)
    {
        var (left, right) = (input[0], input[1]);
        for (var row = 0; row < input.RowCount; row++)
        {
            if (!input.IsNull(row))
            {
                var result = _compute(
                    new ExactDecimal(DecimalVectors.Read(left, _left, row), _left.Scale),
                    new ExactDecimal(DecimalVectors.Read(right, _right, row), _right.Scale));
                DecimalVectors.Write(output, _result, row, Fit(result.AtScale(_result.Scale)));
            }
        }
    }

    private Int128 Fit(BigInteger unscaled) => BigInteger.Abs(unscaled) < _limit
        ? (Int128)unscaled
        : throw new EngineException(
            DuckDbEngine.EngineName, $"The result does not fit '{_result}'. Cast the operands to fewer digits.", "NUMERIC_VALUE_OUT_OF_RANGE");
}
