using Etl.DataFrames.Json;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Json;
using static Etl.DataFrames.Sql.Translate;

namespace Etl.DuckDB.Functions;

/// <summary>Functions between values and texts of JSON and CSV, whose options are a map of constants.</summary>
internal static class DuckDbTextOptions
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["to_json"] = Only(type => !HasKeysWithParts(type), Refusals.KeysWithParts, WithOptions(1, options => JsonWriteOptions.Parse(options))),
        ["from_json"] = WithOptions(2, options => JsonReadOptions.Parse(options)),
        ["to_csv"] = Only(type => type is StructType row && !row.Fields.Any(field => IsObject(field.DataType)), Refusals.CsvOfParts, WithOptions(1, options => CsvWriteOptions.Parse(options))),
        ["from_csv"] = Refuse(DuckDbEngine.EngineName, Refusals.FromCsv.Reason),
        ["schema_of_csv"] = Refuse(DuckDbEngine.EngineName, Refusals.FromCsv.Reason),
        ["schema_of_json"] = SchemaOfJson,
    };

    private static Translation Only(Func<DataType, bool> isExact, RefusedOperation refusal, Translation translation) =>
        call => isExact(call.Arguments[0].Type) ? translation(call) : throw refusal.Error();

    private static bool HasKeysWithParts(DataType type) => type switch
    {
        ArrayType array => HasKeysWithParts(array.ElementType),
        MapType map => IsObject(map.KeyType) || HasKeysWithParts(map.ValueType),
        StructType row => row.Fields.Any(field => HasKeysWithParts(field.DataType)),
        _ => false,
    };

    private static bool IsObject(DataType type) => type is BinaryType or ArrayType or MapType or StructType;

    // They are checked now, and go to the kernel as one text.
    private static Translation WithOptions(int index, Action<IReadOnlyDictionary<string, string>> check) => call =>
    {
        if (call.Arguments.Count <= index)
        {
            return KernelCall.Kernel(call);
        }

        var options = Options(call.Arguments[index]);
        check(options);
        var types = call.Arguments.Take(index).Select(argument => argument.Type).Append(new StringType());
        var values = call.Texts.Take(index).Append(call.Context.Parameter(JsonReadOptions.Text(options)));
        return $"{call.Context.Kernel(call.Function, [.. types], call.Type)}({string.Join(", ", values)})";
    };

    private static string SchemaOfJson(SqlCall call)
    {
        var options = JsonReadOptions.Parse(call.Arguments.Count > 1 ? Options(call.Arguments[1]) : new Dictionary<string, string>());
        return call.Context.Parameter(SchemaText.OfJson((string)((Literal)call.Arguments[0]).Value!, options.Types));
    }

    private static Dictionary<string, string> Options(Expression argument) =>
        ((KeyValuePair<object, object?>[])((Literal)argument).Value!).ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value!, StringComparer.OrdinalIgnoreCase);
}
