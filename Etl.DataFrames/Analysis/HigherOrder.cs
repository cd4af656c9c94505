using Etl.DataFrames.Analysis.Rules;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Functions that take lambdas: what each lambda is called with follows from the values before it.</summary>
internal static class HigherOrder
{
    private static readonly Given Index = new(new IntegerType(), IsNullable: false);

    private static readonly Dictionary<string, Shape> Shapes = new()
    {
        ["transform"] = new(1, Take.Array, (values, _) => [Element(values[0]), Index], MayTakeFewer: true),
        ["filter"] = new(1, Take.Array, (values, _) => [Element(values[0]), Index], MayTakeFewer: true),
        ["exists"] = new(1, Take.Array, (values, _) => [Element(values[0])]),
        ["forall"] = new(1, Take.Array, (values, _) => [Element(values[0])]),
        ["aggregate"] = new(2, Take.Array, (values, lambda) => lambda == 0 ? [Maybe(values[1].Type), Element(values[0])] : [Maybe(values[1].Type)]),
        ["zip_with"] = new(2, Take.Array, (values, _) => [Maybe(Element(values[0]).Type), Maybe(Element(values[1]).Type)]),
        ["array_sort"] = new(1, Take.Array, (values, _) => [Element(values[0]), Element(values[0])]),
        ["transform_keys"] = new(1, Take.Map, (values, _) => [Key(values[0]), Value(values[0])]),
        ["transform_values"] = new(1, Take.Map, (values, _) => [Key(values[0]), Value(values[0])]),
        ["map_filter"] = new(1, Take.Map, (values, _) => [Key(values[0]), Value(values[0])]),
        ["map_zip_with"] = new(2, Take.Map, (values, _) => [Key(values[0]), Maybe(Value(values[0]).Type), Maybe(Value(values[1]).Type)]),
    };

    /// <summary>Whether a call takes a lambda.</summary>
    public static bool Has(FunctionCall call) => Shapes.TryGetValue(FunctionCatalog.RuleOf(call.Function), out var shape) && (call.Function != "array_sort" || call.Arguments.Count > shape.Values);

    /// <exception cref="AnalysisException">A value or a lambda is not what the function takes.</exception>
    public static Expression Resolve(FunctionCall written, Scope scope)
    {
        var call = written with { Function = FunctionCatalog.RuleOf(written.Function) };
        FunctionCatalog.RequireCount(call, call.Arguments.Count);
        var shape = Shapes[call.Function];
        var values = Values(call, shape, scope);
        var lambdas = call.Arguments.Skip(shape.Values).Select((lambda, i) => Bound(call, lambda, shape, shape.Variables(values, i), scope));
        return FunctionCatalog.Bind(call, [.. values, .. lambdas]);
    }

    // Only the start of an aggregation may be of any type.
    private static List<Expression> Values(FunctionCall call, Shape shape, Scope scope)
    {
        var values = call.Arguments.Take(shape.Values).Select(value => Resolver.Resolve(value, scope)).ToList();
        values[0] = shape.Collection(call.Function, values[0]);
        if (shape.Values == 2 && call.Function != "aggregate")
        {
            values[1] = shape.Collection(call.Function, values[1]);
        }

        return call.Function == "map_zip_with" ? WithOneKey(values) : values;
    }

    private static List<Expression> WithOneKey(List<Expression> maps)
    {
        var (left, right) = ((MapType)maps[0].Type, (MapType)maps[1].Type);
        return Coercion.CommonType(left.KeyType, right.KeyType) is { } key
            ? [Coercion.To(left with { KeyType = key }, maps[0]), Coercion.To(right with { KeyType = key }, maps[1])]
            : throw new AnalysisException($"Function 'map_zip_with' cannot match keys of type '{left.KeyType}' with keys of type '{right.KeyType}'. Cast one of the maps.");
    }

    private static Lambda Bound(FunctionCall call, Expression written, Shape shape, Given[] given, Scope scope)
    {
        // In Spark, too, a value that is no lambda is the same each time.
        var lambda = written as OpenLambda ?? new OpenLambda([], written);
        var count = lambda.Parameters.Count;
        if (written is OpenLambda && (count > given.Length || (count < given.Length && !shape.MayTakeFewer)))
        {
            throw new AnalysisException(
                $"Function '{call.Function}' gives its lambda {(shape.MayTakeFewer ? "1 or " : "")}{given.Length} value{(given.Length == 1 ? "" : "s")}, but '{Heading(lambda)}' takes {count}.");
        }

        var variables = lambda.Parameters.Select((name, i) => new LambdaVariable(scope.Variables + i, name.Name, given[i].Type, given[i].IsNullable)).ToList();
        var body = Resolver.Resolve(lambda.Body, scope.With(lambda.Parameters.Zip(variables)));
        return body.HasAggregate || body.HasWindow || body.HasWindowFunction || body.HasGenerator
            ? throw new AnalysisException($"A lambda computes a value of each element: it cannot use '{ColumnText.Of(body)}'. Add that with WithColumn first, then use the column.")
            : new Lambda([.. variables], body);
    }

    /// <summary>A lambda as the user may have written it, without its body.</summary>
    public static string Heading(OpenLambda lambda) => lambda.Parameters is [var only]
        ? $"{only.Name} -> …"
        : $"({string.Join(", ", lambda.Parameters.Select(name => name.Name))}) -> …";

    private static Given Element(Expression array) => array.Type is ArrayType type ? new Given(type.ElementType, type.ContainsNull) : throw new InternalErrorException($"'{array.Type}' has no elements");

    private static Given Key(Expression map) => new(((MapType)map.Type).KeyType, IsNullable: false);

    private static Given Value(Expression map) => map.Type is MapType type ? new Given(type.ValueType, type.ValueContainsNull) : throw new InternalErrorException($"'{map.Type}' has no values");

    private static Given Maybe(DataType type) => new(type, IsNullable: true);

    private sealed record Given(DataType Type, bool IsNullable);

    /// <param name="Values">How many values come before the lambdas.</param>
    /// <param name="Collection">What the values are.</param>
    /// <param name="Variables">What the lambda of a position is called with.</param>
    /// <param name="MayTakeFewer">Whether the lambda may leave out the last of them.</param>
    private sealed record Shape(int Values, Parameter Collection, Func<IReadOnlyList<Expression>, int, Given[]> Variables, bool MayTakeFewer = false);
}
