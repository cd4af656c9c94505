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
    ];

    private static ScalarCall Coalesce(EquatableArray<Expression> arguments)
    {
        var type = Common("coalesce", arguments);
        return new ScalarCall(
            "coalesce", [.. arguments.Select(argument => Coercion.To(type, argument))], type, arguments.All(argument => argument.Nullable));
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

    private static DataType Common(string function, IReadOnlyList<Expression> values)
    {
        var type = values[0].Type;
        foreach (var value in values.Skip(1))
        {
            type = Coercion.CommonType(type, value.Type) ?? throw new AnalysisException(
                $"'{function}' needs values of one type, but '{ColumnText.Of(value)}' is of type '{value.Type}' and the values before it '{type}'. Cast one of them.");
        }

        return type;
    }
}
