using System.Numerics;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>Checks that a sum has no more than 38 digits: DuckDB counts on to 128 bits, where Spark raises.</summary>
internal static class BoundedSum
{
    private static readonly Int128 Limit = (Int128)BigInteger.Pow(10, DecimalType.MaxPrecision);

    public static void Run(in FunctionInput input, VectorWriter output) => Run(input, output, isTry: false);

    /// <summary>Gives null instead of raising.</summary>
    public static void TryRun(in FunctionInput input, VectorWriter output) => Run(input, output, isTry: true);

    private static void Run(in FunctionInput input, VectorWriter output, bool isTry)
    {
        var sums = input[0].Values<Int128>();
        var results = output.Values<Int128>();
        for (var row = 0; row < input.RowCount; row++)
        {
            if (!input.IsNull(row) && isTry && Int128.Abs(sums[row]) >= Limit)
            {
                output.SetNull(row);
                continue;
            }

            results[row] = input.IsNull(row) || Int128.Abs(sums[row]) < Limit
                ? sums[row]
                : throw new EngineException(
                    DuckDbEngine.EngineName, "The sum has more than 38 digits. Cast the numbers to fewer decimals.", "ARITHMETIC_OVERFLOW");
        }
    }
}
