using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Operators on numbers. Under ANSI an overflow or a division by zero is an error, not null.</summary>
internal static class ArithmeticRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("+", 2, 2, (_, arguments) => Days("+", arguments) ?? Binary("+", arguments, DecimalRules.Add)),
        new("-", 2, 2, (_, arguments) => Days("-", arguments) ?? IntervalRules.Between(arguments) ?? (Expression)Binary("-", arguments, DecimalRules.Add)),
        new("*", 2, 2, (_, arguments) => Binary("*", arguments, DecimalRules.Multiply)),
        new("/", 2, 2, (_, arguments) => Divide(arguments)),
        new("%", 2, 2, (_, arguments) => Binary("%", arguments, DecimalRules.Remainder)),
        new("negative", 1, 1, (_, arguments) => Negative(arguments)),
    ];

    // A date and a whole number: so many days later or before.
    private static Expression? Days(string sign, EquatableArray<Expression> arguments)
    {
        var (date, days) = sign == "+" && arguments[1].Type is DateType ? (arguments[1], arguments[0]) : (arguments[0], arguments[1]);
        return date.Type is DateType && days.Type is IntegralType
            ? FunctionCatalog.Bind(new FunctionCall(sign == "+" ? "date_add" : "date_sub", []), [date, days])
            : null;
    }

    private static ScalarCall Binary(string sign, EquatableArray<Expression> arguments, Func<DecimalType, DecimalType, DecimalType> decimalType)
    {
        var (left, right) = Numbers(sign, arguments);
        if (IsDecimal(left, right))
        {
            return Decimals(sign, left, right, decimalType);
        }

        var type = Coercion.CommonType(left.Type, right.Type)!;
        return Call(sign, Coercion.To(type, left), Coercion.To(type, right), type);
    }

    // Whole numbers are divided as doubles; only decimals stay exact.
    private static ScalarCall Divide(EquatableArray<Expression> arguments)
    {
        var (left, right) = Numbers("/", arguments);
        return IsDecimal(left, right)
            ? Decimals("/", left, right, DecimalRules.Divide)
            : Call("/", Coercion.To(new DoubleType(), left), Coercion.To(new DoubleType(), right), new DoubleType());
    }

    private static ScalarCall Negative(EquatableArray<Expression> arguments)
    {
        var value = Number("-", Coercion.AsNumber(arguments[0]));
        return new ScalarCall("negative", [value], value.Type, value.Nullable);
    }

    private static ScalarCall Decimals(
        string sign, Expression left, Expression right, Func<DecimalType, DecimalType, DecimalType> resultType)
    {
        var (leftType, rightType) = (Coercion.AsDecimal(left), Coercion.AsDecimal(right));
        return Call(sign, Coercion.To(leftType, left), Coercion.To(rightType, right), resultType(leftType, rightType));
    }

    private static bool IsDecimal(Expression left, Expression right) => (left.Type, right.Type) switch
    {
        (DecimalType, DecimalType or IntegralType) => true,
        (IntegralType, DecimalType) => true,
        _ => false,
    };

    private static (Expression Left, Expression Right) Numbers(string sign, EquatableArray<Expression> arguments)
    {
        var (left, right) = TextAsNumber(arguments[0], arguments[1]);
        return (Number(sign, left, right.Type), Number(sign, right, left.Type));
    }

    // A text beside a number is read as a bigint or a double, and the number is converted with it. Two texts are no numbers.
    private static (Expression Left, Expression Right) TextAsNumber(Expression left, Expression right) => (left.Type, right.Type) switch
    {
        (StringType, NumericType) or (NumericType, StringType) when Coercion.CommonType(left.Type, right.Type) is { } type =>
            (Coercion.To(type, left), Coercion.To(type, right)),
        _ => (left, right),
    };

    private static Expression Number(string sign, Expression value, DataType? other = null) => value.Type switch
    {
        NumericType => value,
        NullType => Coercion.To(other is NumericType ? other : new DoubleType(), value),
        _ => throw new AnalysisException(
            $"Operator '{sign}' needs numbers, but '{ColumnText.Of(value)}' is of type '{value.Type}'. {(sign == "+" && value.Type is StringType ? "Put texts together with Concat, or cast" : "Cast")} it to a number first."),
    };

    private static ScalarCall Call(string sign, Expression left, Expression right, DataType type) =>
        new(sign, [left, right], type, left.Nullable || right.Nullable || sign is "/" or "%");
}
