using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Collections;
using Etl.DuckDB.Kernels.Dates;
using Etl.DuckDB.Kernels.Json;
using Etl.DuckDB.Kernels.Numbers;
using Etl.DuckDB.Kernels.Patterns;
using Etl.DuckDB.Kernels.Texts;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Kernels;

/// <summary>The functions that this engine brings because DuckDB has none with Spark's answers.</summary>
internal static class KernelCatalog
{
    private static readonly Dictionary<string, KernelDefinition> Definitions = new[]
    {
        DecimalArithmetic,
        new Dictionary<string, KernelDefinition> { ["cast"] = new(CastKernels.Cast), ["try_cast"] = new(CastKernels.TryCast) },
        NumberKernels.All,
        TextKernels.All,
        PatternKernels.All,
        DateKernels.All,
        CollectionKernels.All,
        JsonKernels.All,
    }.SelectMany(family => family).ToDictionary();

    private static Dictionary<string, KernelDefinition> DecimalArithmetic => new()
    {
        ["add"] = new(DecimalKernels.Add),
        ["subtract"] = new(DecimalKernels.Subtract),
        ["multiply"] = new(DecimalKernels.Multiply),
        ["divide"] = new(DecimalDivision.Create),
        ["remainder"] = new(DecimalKernels.Remainder),
        ["bounded_sum"] = new(_ => BoundedSum.Run),
        ["try_bounded_sum"] = new(_ => BoundedSum.TryRun),
        ["rescale"] = new(DecimalRescaling.Create),
    };

    /// <summary>The names of all kernels.</summary>
    public static IEnumerable<string> Names => Definitions.Keys;

    /// <summary>The function to register for a kernel.</summary>
    public static ScalarFunction Create(Kernel kernel) => Definitions.TryGetValue(kernel.Function, out var definition)
        ? new ScalarFunction(kernel.SqlName, [.. kernel.Arguments.Select(DuckDbTypes.Logical)], DuckDbTypes.Logical(kernel.Result), definition.Create(kernel))
        {
            HandlesNulls = definition.SeesNulls,
        }
        : throw new InternalErrorException($"DuckDB has no kernel '{kernel.Function}'");
}
