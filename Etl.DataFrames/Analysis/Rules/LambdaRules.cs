using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions that compute a lambda for each element. What the lambdas are called with is known by then.</summary>
internal static class LambdaRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("transform", 2, 2, (_, arguments) => Call("transform", arguments, new ArrayType(arguments[1].Type, arguments[1].Nullable))),
        new("filter", 2, 2, (call, arguments) => Call("filter", WithCondition(call, arguments), arguments[0].Type)),
        .. new[] { "exists", "forall" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) =>
            Rule.Call(name, WithCondition(call, arguments), new BooleanType()))),
        new("aggregate", 3, 4, (call, arguments) => Aggregate(call, arguments)),
        new("zip_with", 3, 3, (_, arguments) => new ScalarCall(
            "zip_with", arguments, new ArrayType(arguments[2].Type, arguments[2].Nullable), arguments[0].Nullable || arguments[1].Nullable)),
        new("transform_keys", 2, 2, (_, arguments) => Call("transform_keys", arguments, MapOf(arguments[0]) with { KeyType = arguments[1].Type })),
        new("transform_values", 2, 2, (_, arguments) => Call(
            "transform_values", arguments, MapOf(arguments[0]) with { ValueType = arguments[1].Type, ValueContainsNull = arguments[1].Nullable })),
        new("map_filter", 2, 2, (call, arguments) => Call("map_filter", WithCondition(call, arguments), arguments[0].Type)),
        new("map_zip_with", 3, 3, (_, arguments) => new ScalarCall(
            "map_zip_with", arguments, new MapType(MapOf(arguments[0]).KeyType, arguments[2].Type, arguments[2].Nullable), arguments[0].Nullable || arguments[1].Nullable)),
    ];

    /// <summary>An array in the order of a comparison.</summary>
    /// <exception cref="AnalysisException">The comparison gives no <c>int</c>.</exception>
    public static ScalarCall Sort(EquatableArray<Expression> arguments) => arguments[1].Type is IntegerType
        ? Call("array_sort", arguments, arguments[0].Type)
        : throw Gives("array_sort", "the 'int' that a comparison is: negative, 0 or positive", arguments[1]);

    // The lambda alone does not make the whole null.
    private static ScalarCall Call(string function, EquatableArray<Expression> arguments, DataType type) => new(function, arguments, type, arguments[0].Nullable);

    private static EquatableArray<Expression> WithCondition(FunctionCall call, EquatableArray<Expression> arguments) => arguments[1] is Lambda { Type: BooleanType or NullType } lambda
        ? [arguments[0], lambda with { Body = Coercion.To(new BooleanType(), lambda.Body) }]
        : throw Gives(call.Function, "a condition", arguments[1]);

    private static ScalarCall Aggregate(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var start = arguments[1];
        if (arguments[2].Type.SimpleString != start.Type.SimpleString)
        {
            throw Gives(call.Function, $"the type of its start, '{start.Type}'", arguments[2]);
        }

        var end = arguments.Count > 3 ? arguments[3] : start;
        return new ScalarCall("aggregate", arguments, end.Type, arguments[0].Nullable || arguments.Count == 3 || end.Nullable);
    }

    private static AnalysisException Gives(string function, string noun, Expression lambda) =>
        new($"The lambda of function '{function}' must give {noun}, but '{ColumnText.Of(((Lambda)lambda).Body)}' is of type '{lambda.Type}'. Cast it.");

    private static MapType MapOf(Expression map) => (MapType)map.Type;
}
