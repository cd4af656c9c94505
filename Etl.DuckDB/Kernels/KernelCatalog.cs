using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>The functions that this engine brings because DuckDB has none with Spark's answers.</summary>
internal static class KernelCatalog
{
    private static readonly Dictionary<string, Func<Kernel, ScalarFunctionBody>> Bodies = new()
    {
        ["add"] = DecimalKernels.Add,
        ["subtract"] = DecimalKernels.Subtract,
        ["multiply"] = DecimalKernels.Multiply,
        ["divide"] = DecimalDivision.Create,
        ["remainder"] = DecimalKernels.Remainder,
        ["bounded_sum"] = _ => BoundedSum.Run,
        ["rescale"] = DecimalRescaling.Create,
        ["shiftleft"] = ShiftLeft.Create,
    };

    /// <summary>The function to register for a kernel.</summary>
    public static ScalarFunction Create(Kernel kernel) => Bodies.TryGetValue(kernel.Function, out var create)
        ? new ScalarFunction(kernel.SqlName, [.. kernel.Arguments.Select(DuckDbTypes.Logical)], DuckDbTypes.Logical(kernel.Result), create(kernel))
        : throw new InternalErrorException($"DuckDB has no kernel '{kernel.Function}'");
}
