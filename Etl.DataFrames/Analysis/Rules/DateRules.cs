using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on dates.</summary>
internal static class DateRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("datediff", 2, 2, (_, arguments) => new ScalarCall(
            "datediff", [Date("datediff", arguments[0]), Date("datediff", arguments[1])], new IntegerType(), arguments.Any(date => date.Nullable))),
        new("date_add", 2, 2, (_, arguments) => AddDays("date_add", arguments)),
        new("date_sub", 2, 2, (_, arguments) => AddDays("date_sub", arguments)),
        .. new[] { "year", "quarter", "month", "dayofmonth", "dayofweek" }.Select(part => new FunctionRule(part, 1, 1, (_, arguments) =>
            new ScalarCall(part, [Date(part, arguments[0])], new IntegerType(), arguments[0].Nullable))),
    ];

    private static ScalarCall AddDays(string function, EquatableArray<Expression> arguments) =>
        arguments[1].Type is (IntegralType and not LongType) or StringType or NullType
            ? new ScalarCall(
                function,
                [Date(function, arguments[0]), Coercion.To(new IntegerType(), arguments[1])],
                new DateType(),
                arguments.Any(argument => argument.Nullable))
            : throw new AnalysisException($"Function '{function}' needs a number of days of type 'int', not '{arguments[1].Type}'.");

    private static Expression Date(string function, Expression value) => value.Type switch
    {
        DateType => value,
        TimestampType or StringType or NullType => Coercion.To(new DateType(), value),
        _ => throw new AnalysisException(
            $"Function '{function}' needs a date, but '{ColumnText.Of(value)}' is of type '{value.Type}'. Cast it to 'date'."),
    };
}
