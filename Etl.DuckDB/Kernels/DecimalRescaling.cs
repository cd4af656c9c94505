using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>The cast of a decimal to fewer decimals, halves away from zero. A value that does not fit is an error.</summary>
internal sealed class DecimalRescaling
{
    private readonly DecimalType _from;
    private readonly DecimalType _to;
    private readonly Int128 _divisor;
    private readonly Int128 _limit;

    private DecimalRescaling(DecimalType from, DecimalType to)
    {
        (_from, _to) = (from, to);
        _divisor = (Int128)BigInteger.Pow(10, from.Scale - to.Scale);
        _limit = (Int128)BigInteger.Pow(10, to.Precision);
    }

    public static ScalarFunctionBody Create(Kernel kernel) =>
        new DecimalRescaling((DecimalType)kernel.Arguments[0], (DecimalType)kernel.Result).Run;

    /// <summary>The number, given in units of its last place, in units of the result's.</summary>
    internal static Int128 Rescale(Int128 value, DecimalType from, DecimalType to) => new DecimalRescaling(from, to).Rescale(value);

    private void Run(in FunctionInput input, VectorWriter output)
    {
        var values = input[0];
        for (var row = 0; row < input.RowCount; row++)
        {
            if (!input.IsNull(row))
            {
                DecimalVectors.Write(output, _to, row, Rescale(DecimalVectors.Read(values, _from, row)));
            }
        }
    }

    private Int128 Rescale(Int128 value)
    {
        var (quotient, remainder) = Int128.DivRem(value, _divisor);
        if (Int128.Abs(remainder) >= _divisor - Int128.Abs(remainder))
        {
            quotient += Int128.IsNegative(value) ? -1 : 1;
        }

        return Int128.Abs(quotient) < _limit
            ? quotient
            : throw new EngineException(
                DuckDbEngine.EngineName, $"A value of type '{_from}' does not fit '{_to}'. Cast it to more digits.", "NUMERIC_VALUE_OUT_OF_RANGE");
    }
}
