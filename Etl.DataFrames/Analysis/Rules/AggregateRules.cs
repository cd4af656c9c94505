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
        .. new[] { "first", "last" }.Select(name => new FunctionRule(name, 1, 2, (call, arguments) => Over(call, [arguments[0]], arguments[0].Type) with
        {
            IgnoreNulls = call.IgnoreNulls || (arguments.Count == 2 && IsTrue(call, arguments[1])),
        })),
        .. new[] { "collect_list", "collect_set" }.Select(name => new FunctionRule(name, 1, 1, (call, arguments) =>
            Over(call, arguments, new ArrayType(arguments[0].Type, ContainsNull: false)) with { IsNullable = false })),
        .. new[] { "stddev_samp", "stddev_pop", "var_samp", "var_pop", "skewness", "kurtosis", "product", "median" }.Select(name =>
            new FunctionRule(name, 1, 1, (call, arguments) => Over(call, [Take.Double(call.Function, arguments[0])], new DoubleType()))),
        .. new[] { "corr", "covar_pop", "covar_samp" }.Select(name =>
            new FunctionRule(name, 2, 2, (call, arguments) => Over(call, Rule.Converted(call, arguments, [Take.Double]), new DoubleType()))),
        .. new[] { "regr_r2", "regr_slope", "regr_intercept", "regr_sxx", "regr_sxy", "regr_syy" }.Select(name =>
            new FunctionRule(name, 2, 2, (call, arguments) => Over(call, Rule.Converted(call, arguments, [Take.Double]), new DoubleType()))),
        new("regr_count", 2, 2, (call, arguments) => FunctionCatalog.Bind(new FunctionCall("count", []), Rule.Converted(call, arguments, [Take.Number]))),
        .. new[] { "regr_avgx", "regr_avgy" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) => AverageOfPairs(call, Rule.Converted(call, arguments, [Take.Number])))),
        new("mode", 1, 1, (call, arguments) => Over(call, [Equality.Require($"Function '{call.Function}'", arguments[0])], arguments[0].Type)),
        new("approx_count_distinct", 1, 2, (call, arguments) => Over(call, arguments, new LongType()) with { IsNullable = false }),
    ];

    /// <summary>An aggregate of arguments that no other aggregate and no window is in.</summary>
    public static AggregateCall Over(FunctionCall call, EquatableArray<Expression> arguments, DataType type)
    {
        RefuseNesting(call, arguments);
        if (call.Distinct || call.Function is "collect_set")
        {
            arguments.ToList().ForEach(argument => Equality.Require($"Function '{call.Function}'", argument));
        }

        return new AggregateCall(call.Function, arguments, call.Distinct, type, true);
    }

    private static bool IsTrue(FunctionCall call, Expression flag) => flag is Literal { Value: bool value }
        ? value
        : throw new AnalysisException($"Function '{call.Function}' needs a constant TRUE or FALSE that says whether nulls are ignored, not '{ColumnText.Of(flag)}'.");

    // Of the rows that have both values.
    private static Expression AverageOfPairs(FunctionCall call, EquatableArray<Expression> arguments)
    {
        Expression IsThere(int index) => new ScalarCall("isnotnull", [arguments[index]], new BooleanType(), IsNullable: false);
        var both = new ScalarCall("and", [IsThere(0), IsThere(1)], new BooleanType(), IsNullable: false);
        var number = arguments[call.Function == "regr_avgx" ? 1 : 0];
        return FunctionCatalog.Bind(new FunctionCall("avg", []), [Rule.If(both, number)]);
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
        if (!call.IsOverWindow && arguments.SelectMany(argument => argument.DescendantsAndSelf()).OfType<AggregateCall>().FirstOrDefault() is { } inner)
        {
            throw new AnalysisException(
                $"Function '{call.Function}' cannot take the aggregate '{ColumnText.Of(inner)}': aggregate it in a step before.");
        }

        if (arguments.FirstOrDefault(Windows.Has) is { } window)
        {
            throw new AnalysisException(
                $"Function '{call.Function}' cannot take '{ColumnText.Of(window)}', which has a window. Add that with WithColumn first, then use that column.");
        }
    }
}
