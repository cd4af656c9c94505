using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions over the rows of a group. All but <c>count</c> ignore nulls and are null for a group without values.</summary>
internal static class AggregateRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("count", 1, int.MaxValue, (call, arguments) => Over(call, arguments, new LongType()) with { IsNullable = false }),
        new("sum", 1, 1, (call, arguments) => OverNumber(call, arguments[0], SumType)),
        new("avg", 1, 1, (call, arguments) => OverNumber(call, arguments[0], AverageType)),
        new("min", 1, 1, (call, arguments) => Over(call, arguments, Sortable(call, arguments[0]))),
        new("max", 1, 1, (call, arguments) => Over(call, arguments, Sortable(call, arguments[0]))),
        new("try_sum", 1, 1, (call, arguments) => OverNumber(call, arguments[0], SumType)),
        new("try_avg", 1, 1, (call, arguments) => OverNumber(call, arguments[0], AverageType)),
        .. new[] { "max_by", "min_by" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) => MaxBy(call, arguments))),
        .. new[] { "bit_or", "bit_and", "bit_xor" }.Select(name => new FunctionRule(name, 1, 1, (call, arguments) => Over(call, arguments, Integral(call, arguments[0])))),
        .. new[] { "bool_and", "bool_or" }.Select(name => new FunctionRule(name, 1, 1, (call, arguments) => Over(call, [Take.Boolean(call.Function, arguments[0])], new BooleanType()))),
        new("count_if", 1, 1, (call, arguments) => Over(call, [Take.Boolean(call.Function, arguments[0])], new LongType()) with { IsNullable = false }),
        .. new[] { "first", "last" }.Select(name => new FunctionRule(name, 1, 1, (call, arguments) => Over(call, arguments, arguments[0].Type) with { IgnoreNulls = call.IgnoreNulls })),
        .. new[] { "collect_list", "collect_set" }.Select(name => new FunctionRule(name, 1, 1, (call, arguments) =>
            Over(call, arguments, new ArrayType(arguments[0].Type, ContainsNull: false)) with { IsNullable = false })),
        .. new[] { "stddev_samp", "stddev_pop", "var_samp", "var_pop", "skewness", "kurtosis", "product", "median" }.Select(name =>
            new FunctionRule(name, 1, 1, (call, arguments) => Over(call, [Take.Double(call.Function, arguments[0])], new DoubleType()))),
        .. new[] { "corr", "covar_pop", "covar_samp" }.Select(name =>
            new FunctionRule(name, 2, 2, (call, arguments) => Over(call, Rule.Converted(call, arguments, [Take.Double]), new DoubleType()))),
        new("approx_count_distinct", 1, 2, (call, arguments) => Over(call, arguments, new LongType()) with { IsNullable = false }),
        new("percentile_approx", 2, 3, (call, arguments) => Coercion.AsNumber(arguments[0]) is var number
            ? Over(call, [number, .. arguments.Skip(1)], arguments[1].Type is ArrayType ? new ArrayType(number.Type, ContainsNull: false) : number.Type)
            : null!),
    ];

    private static AggregateCall Over(FunctionCall call, EquatableArray<Expression> arguments, DataType type)
    {
        RefuseNesting(call, arguments);
        if (call.Distinct || call.Function is "collect_set")
        {
            arguments.ToList().ForEach(argument => Equality.Require($"Function '{call.Function}'", argument));
        }

        return new AggregateCall(call.Function, arguments, call.Distinct, type, true);
    }

    private static AggregateCall OverNumber(FunctionCall call, Expression argument, Func<DataType, DataType> result)
    {
        var number = argument.Type is TimestampType ? Coercion.To(new DoubleType(), argument) : Coercion.AsNumber(argument);
        return Over(call, [number], result(Number(call, number)));
    }

    // The value of the row with the largest second argument, even if that value is null.
    private static AggregateCall MaxBy(FunctionCall call, EquatableArray<Expression> arguments)
    {
        Sortable(call, arguments[1]);
        return Over(call, arguments, arguments[0].Type);
    }

    private static DataType SumType(DataType type) => type switch
    {
        IntegralType => new LongType(),
        DecimalType number => DecimalRules.Bounded(number.Precision + 10, number.Scale),
        _ => new DoubleType(),
    };

    private static DataType AverageType(DataType type) => type is DecimalType number
        ? DecimalRules.Bounded(number.Precision + 4, number.Scale + 4)
        : new DoubleType();

    private static DataType Number(FunctionCall call, Expression value) => value.Type is NumericType
        ? value.Type
        : throw new AnalysisException(
            $"Function '{call.Function}' needs numbers, but '{ColumnText.Of(value)}' is of type '{value.Type}'. Cast it to a number first.");

    private static DataType Integral(FunctionCall call, Expression value) => value.Type is IntegralType
        ? value.Type
        : throw new AnalysisException($"Function '{call.Function}' needs whole numbers, but '{ColumnText.Of(value)}' is of type '{value.Type}'.");

    private static DataType Sortable(FunctionCall call, Expression value) => Equality.Require($"Function '{call.Function}'", value).Type;

    private static void RefuseNesting(FunctionCall call, EquatableArray<Expression> arguments)
    {
        if (arguments.SelectMany(argument => argument.DescendantsAndSelf()).OfType<AggregateCall>().FirstOrDefault() is { } inner)
        {
            throw new AnalysisException(
                $"Function '{call.Function}' cannot take the aggregate '{ColumnText.Of(inner)}': aggregate it in a step before.");
        }
    }
}
