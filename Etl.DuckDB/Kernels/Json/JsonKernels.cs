using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;
using static Etl.DuckDB.Kernels.KernelDefinition;
using static Etl.DuckDB.Kernels.RowKernel;

namespace Etl.DuckDB.Kernels.Json;

/// <summary>The kernels on JSON and CSV texts.</summary>
internal static class JsonKernels
{
    public static IReadOnlyDictionary<string, KernelDefinition> All { get; } = new Dictionary<string, KernelDefinition>
    {
        ["get_json_object"] = Of<string, string, string?>(JsonPath.Get),
        ["json_array_length"] = Of<string, int?>(JsonValues.ArrayLength),
        ["json_object_keys"] = OfValues(values => JsonValues.Keys((string)values[0]!)),
        ["to_json"] = new(kernel => ValueKernel.Of(kernel, values => JsonWriter.Of(values[0], kernel.Arguments[0]))),
        ["from_json"] = new(kernel => ValueKernel.Of(kernel, values => JsonValues.Read((string)values[0]!, kernel.Result))),
        ["to_csv"] = new(kernel => ValueKernel.Of(kernel, values => CsvLine.Of((object?[])values[0]!, (StructType)kernel.Arguments[0]))),
    };
}
