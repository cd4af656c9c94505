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
        var isThere = fields.Exists(one => Same(one.Type.Name, path[0]));
        return Made(value, isThere
            ? [.. fields.Select(one => Same(one.Type.Name, path[0]) ? Field(path.Count == 1 ? path[0] : one.Type.Name, added) : one)]
            : [.. fields, Field(path[0], added)]);
    }

    private static ScalarCall Drop(FunctionCall call, Expression value, List<string> path)
    {
        var fields = Fields(call, value);
        List<(StructField Type, Expression Value)> kept = path.Count == 1
            ? fields.FindAll(field => !Same(field.Type.Name, path[0]))
            : [.. fields.Select(field => Same(field.Type.Name, path[0]) ? Field(field.Type.Name, Drop(call, field.Value, path[1..])) : field)];
        return kept.Count > 0 ? Made(value, kept) : throw new AnalysisException($"'{ColumnText.Of(value)}' has no field but '{path[0]}': a struct needs one.");
    }

    private static ScalarCall Made(Expression value, List<(StructField Type, Expression Value)> fields)
    {
        var type = new StructType(fields.Select(field => field.Type));
        var made = new ScalarCall("struct", [.. fields.Select(field => field.Value)], type, IsNullable: false);
        var isThere = value is ScalarCall { Function: "case" } guarded && Literally(value) is not null
            ? guarded.Arguments[0]
            : new ScalarCall("isnotnull", [value], new BooleanType(), IsNullable: false);
        return value.Nullable ? Rule.If(isThere, made) : made;
    }

    // Of a struct that is made here the fields are known: a chain of changes would otherwise repeat all before it for every field.
    private static List<(StructField Type, Expression Value)> Fields(FunctionCall call, Expression value) => value.Type is not StructType row
        ? throw Take.Wrong(call.Function, "a struct", value)
        : Literally(value) is { } made
            ? [.. row.Fields.Select((field, i) => (field, made.Arguments[i]))]
            : [.. row.Fields.Select(field => (field, (Expression)new ScalarCall("getfield", [value, Literals.Of(field.Name)], field.DataType, value.Nullable || field.IsNullable)))];

    private static ScalarCall? Literally(Expression value) => value switch
    {
        ScalarCall { Function: "struct" } made => made,
        ScalarCall { Function: "case", Arguments: [_, ScalarCall { Function: "struct" } made] } => made,
        _ => null,
    };

    private static (StructField Type, Expression Value) Field(string name, Expression value) => (new StructField(name, value.Type, value.Nullable), value);

    private static (StructField Type, Expression Value) Existing(List<(StructField Type, Expression Value)> fields, string name) =>
        fields.Find(field => Same(field.Type.Name, name)) is { Type: not null } found
            ? found
            : throw new AnalysisException($"Field '{name}' not found. Available: {string.Join(", ", fields.Select(field => field.Type.Name))}.");

    private static List<string> Path(FunctionCall call, Expression name) => NestedNames.PathOf((string)((Literal)Take.ConstantText(call.Function, name)).Value!);

    private static bool Same(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
