using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Choices between values, and tests for null.</summary>
internal static class ConditionalRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("isnull", 1, 1, (_, arguments) => new ScalarCall("isnull", arguments, new BooleanType(), false)),
        new("isnotnull", 1, 1, (_, arguments) => new ScalarCall("isnotnull", arguments, new BooleanType(), false)),
        new("coalesce", 1, int.MaxValue, (_, arguments) => Coalesce(arguments)),
        new("case", 2, int.MaxValue, (_, arguments) => Case(arguments)),
        new("nvl", 2, 2, (_, arguments) => Coalesce(arguments)),
        new("if", 3, 3, (_, arguments) => Case(arguments)),
        new("equal_null", 2, 2, (_, arguments) => FunctionCatalog.Bind(new FunctionCall("<=>", []), arguments)),
        new("typeof", 1, 1, (_, arguments) => new Literal(arguments[0].Type.SimpleString, new StringType())),
        new("nvl2", 3, 3, (call, arguments) => Nvl2(call, arguments)),
        new("nullif", 2, 2, (_, arguments) => NullIf(arguments)),
        Rule.Never("isnan", new BooleanType(), Fraction),
        new("nanvl", 2, 2, (call, arguments) => NaNvl(call, arguments)),
        .. new[] { "greatest", "least" }.Select(name => new FunctionRule(name, 2, int.MaxValue, (call, arguments) => Extreme(call, arguments))),
        new("assert_true", 1, 2, (call, arguments) => new ScalarCall(
            "assert_true",
            [Take.Boolean(call.Function, arguments[0]), arguments.Count == 2 ? Take.Text(call.Function, arguments[1]) : Message(arguments[0])],
            new NullType(),
            IsNullable: true)),
        new("raise_error", 1, 1, (call, arguments) => new ScalarCall("raise_error", [Take.Text(call.Function, arguments[0])], new NullType(), IsNullable: true)),
    ];

    /// <summary>The type that all values are converted to.</summary>
    /// <exception cref="AnalysisException">They have none.</exception>
    public static DataType Common(string function, IReadOnlyList<Expression> values)
    {
        var type = values[0].Type;
        foreach (var value in values.Skip(1))
        {
            type = Coercion.CommonType(type, value.Type) ?? throw new AnalysisException(
                $"'{function}' needs values of one type, but '{ColumnText.Of(value)}' is of type '{value.Type}' and the values before it '{type}'. Cast one of them.");
        }

        return type;
    }

    private static Literal Message(Expression condition) => new($"'{ColumnText.Of(condition)}' is not true!", new StringType());

    // A float is tested as what it is, every other number as a double.
    private static Expression Fraction(string function, Expression value) => value.Type is FloatType ? value : Take.Double(function, value);

    private static ScalarCall Nvl2(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var type = Common(call.Function, [arguments[1], arguments[2]]);
        return new ScalarCall(
            "case",
            [new ScalarCall("isnotnull", [arguments[0]], new BooleanType(), false), Coercion.To(type, arguments[1]), Coercion.To(type, arguments[2])],
            type,
            arguments[1].Nullable || arguments[2].Nullable);
    }

    private static ScalarCall NullIf(EquatableArray<Expression> arguments)
    {
        var equal = FunctionCatalog.Bind(new FunctionCall("=", arguments), arguments);
        return new ScalarCall("case", [equal, new Literal(null, arguments[0].Type), arguments[0]], arguments[0].Type, IsNullable: true);
    }

    private static ScalarCall NaNvl(FunctionCall call, EquatableArray<Expression> arguments)
    {
        DataType type = arguments.All(argument => argument.Type is FloatType) ? new FloatType() : new DoubleType();
        var converted = arguments.Select(argument => argument.Type == type ? argument : Take.Double(call.Function, argument));
        return Rule.Call("nanvl", [.. converted], type);
    }

    // Unlike elsewhere, a text beside another value has no common type with it.
    private static ScalarCall Extreme(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var types = arguments.Select(argument => Equality.Require($"Function '{call.Function}'", argument).Type).Where(type => type is not NullType).ToList();
        var type = types.Any(type => type is StringType) && types.Any(type => type is not StringType)
            ? throw new AnalysisException(
                $"'{call.Function}' needs values of one type, not of {string.Join(", ", types.Distinct().Select(type => $"'{type}'"))}. Cast them.")
            : Common(call.Function, arguments);
        return new ScalarCall(
            call.Function, arguments.Map(argument => Coercion.To(type, argument)), type, arguments.All(argument => argument.Nullable));
    }

    private static ScalarCall Coalesce(EquatableArray<Expression> arguments)
    {
        var type = Common("coalesce", arguments);
        return new ScalarCall(
            "coalesce", arguments.Map(argument => Coercion.To(type, argument)), type, arguments.All(argument => argument.Nullable));
    }

    // Arguments: condition, value, condition, value, …, and the value otherwise if their number is odd.
    private static ScalarCall Case(EquatableArray<Expression> arguments)
    {
        bool IsCondition(int index) => index % 2 == 0 && index < arguments.Count - 1;
        var values = arguments.Where((_, index) => !IsCondition(index)).ToList();
        var type = Common("case when", values);
        var converted = arguments.Select((argument, index) =>
            IsCondition(index) ? ComparisonRules.Condition("When", argument) : Coercion.To(type, argument));
        return new ScalarCall("case", [.. converted], type, arguments.Count % 2 == 0 || values.Any(value => value.Nullable));
    }
}
