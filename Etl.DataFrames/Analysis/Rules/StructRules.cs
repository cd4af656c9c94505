using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Structs with other fields: a new struct of the old one's fields. Null stays null.</summary>
internal static class StructRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("with_field", 3, 3, (call, arguments) => WithField(call, arguments[0], Path(call, arguments[1]), arguments[2])),
        new("drop_fields", 2, int.MaxValue, (call, arguments) => arguments.Skip(1).Aggregate(arguments[0], (value, name) => (Expression)Drop(call, value, Path(call, name)))),
    ];

    private static ScalarCall WithField(FunctionCall call, Expression value, List<string> path, Expression field)
    {
        var fields = Fields(call, value);
        var added = path.Count == 1 ? field : WithField(call, Existing(fields, path[0]).Value, path[1..], field);
        var isThere = fields.Exists(one => Same(one.Name, path[0]));
        return Made(value, isThere
            ? [.. fields.Select(one => Same(one.Name, path[0]) ? (path.Count == 1 ? path[0] : one.Name, added) : one)]
            : [.. fields, (path[0], added)]);
    }

    private static ScalarCall Drop(FunctionCall call, Expression value, List<string> path)
    {
        var fields = Fields(call, value);
        List<(string Name, Expression Value)> kept = path.Count == 1
            ? fields.FindAll(field => !Same(field.Name, path[0]))
            : [.. fields.Select(field => Same(field.Name, path[0]) ? (field.Name, Drop(call, field.Value, path[1..])) : field)];
        return kept.Count > 0 ? Made(value, kept) : throw new AnalysisException($"'{ColumnText.Of(value)}' has no field but '{path[0]}': a struct needs one.");
    }

    private static ScalarCall Made(Expression value, List<(string Name, Expression Value)> fields)
    {
        var type = new StructType(fields.Select(field => new StructField(field.Name, field.Value.Type, field.Value.Nullable)));
        var made = new ScalarCall("struct", [.. fields.Select(field => field.Value)], type, IsNullable: false);
        return value.Nullable
            ? new ScalarCall("case", [new ScalarCall("isnotnull", [value], new BooleanType(), false), made], type, IsNullable: true)
            : made;
    }

    private static List<(string Name, Expression Value)> Fields(FunctionCall call, Expression value) => value.Type is StructType row
        ? [.. row.Fields.Select(field => (field.Name, (Expression)new ScalarCall("getfield", [value, Literals.Of(field.Name)], field.DataType, value.Nullable || field.IsNullable)))]
        : throw Take.Wrong(call.Function, "a struct", value);

    private static (string Name, Expression Value) Existing(List<(string Name, Expression Value)> fields, string name) => fields.Find(field => Same(field.Name, name)) is { Name: not null } found
        ? found
        : throw new AnalysisException($"Field '{name}' not found. Available: {string.Join(", ", fields.Select(field => field.Name))}.");

    private static List<string> Path(FunctionCall call, Expression name) => NestedNames.PathOf((string)((Literal)Take.ConstantText(call.Function, name)).Value!);

    private static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
