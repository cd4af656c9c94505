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
        ["to_json"] = new(kernel => ValueKernel.Of(kernel, values => JsonWriter.Of(values[0], kernel.Arguments[0], values.Length > 1 ? JsonWriteOptions.Of((string)values[1]!) : JsonWriteOptions.Usual))),
        ["from_json"] = new(kernel => ValueKernel.Of(kernel, values => JsonValues.Read((string)values[0]!, kernel.Result, Options(values, 2)))),
        ["json_records"] = new(kernel => Records((StructType)((ArrayType)kernel.Result).ElementType, kernel)),
        ["to_csv"] = new(kernel => ValueKernel.Of(kernel, values => CsvLine.Of((object?[])values[0]!, (StructType)kernel.Arguments[0], values.Length > 1 ? CsvWriteOptions.Of((string)values[1]!) : CsvWriteOptions.Usual))),
    };

    private static JsonReadOptions Options(object?[] values, int index) => values.Length > index ? JsonReadOptions.Of((string)values[index]!) : JsonReadOptions.Usual;

    private static Native.ScalarFunctionBody Records(StructType type, DataFrames.Sql.Kernel kernel)
    {
        var readers = new System.Collections.Concurrent.ConcurrentDictionary<string, JsonRecords>();
        return ValueKernel.Of(kernel, values => readers.GetOrAdd((string)values[3]!, options => new JsonRecords(type, JsonReadOptions.Of(options)))
            .Read((string)values[0]!, (string)values[1]!, (long)values[2]!));
    }
}
