using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on numbers and their bits.</summary>
internal static class MathRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("abs", 1, 1, (_, arguments) => Abs(Coercion.AsNumber(arguments[0]))),
        new("round", 1, 2, (_, arguments) => Round(arguments)),
        new("shiftleft", 2, 2, (_, arguments) => ShiftLeft(arguments)),
    ];

    private static ScalarCall Abs(Expression value) => value.Type is NumericType
        ? new ScalarCall("abs", [value], value.Type, value.Nullable)
        : throw new AnalysisException($"Function 'abs' needs a number, but '{ColumnText.Of(value)}' is of type '{value.Type}'.");

    // decimal(p,s) rounded to n places is decimal(p-s+1+n, n): one digit more before the point for 9.9 -> 10.
    private static ScalarCall Round(EquatableArray<Expression> arguments)
    {
        var value = Coercion.AsNumber(arguments[0]);
        var places = arguments.Count == 1 ? 0 : arguments[1] is Literal { Value: int constant }
            ? constant
            : throw new AnalysisException("Function 'round' needs a constant number of places.");
        var type = value.Type switch
        {
            DecimalType number => RoundedType(number, places),
            NumericType number => number,
            _ => throw new AnalysisException($"Function 'round' needs a number, but '{ColumnText.Of(value)}' is of type '{value.Type}'."),
        };
        return new ScalarCall("round", [value, new Literal(places, new IntegerType())], type, value.Nullable);
    }

    private static DecimalType RoundedType(DecimalType type, int places)
    {
        var whole = type.Precision - type.Scale + 1;
        return places < 0
            ? new DecimalType(Math.Min(Math.Max(whole, -places + 1), DecimalType.MaxPrecision))
            : DecimalRules.Bounded(whole + Math.Min(type.Scale, places), Math.Min(type.Scale, places));
    }

    private static ScalarCall ShiftLeft(EquatableArray<Expression> arguments)
    {
        var (value, bits) = (AsInteger(arguments[0]), AsInteger(arguments[1]));
        var type = value.Type is LongType ? value.Type : new IntegerType();
        return value.Type is IntegralType && bits.Type is IntegralType and not LongType
            ? new ScalarCall("shiftleft", [Coercion.To(type, value), Coercion.To(new IntegerType(), bits)], type, value.Nullable || bits.Nullable)
            : throw new AnalysisException($"Function 'shiftleft' needs whole numbers, not '{value.Type}' and '{bits.Type}'.");
    }

    private static Expression AsInteger(Expression value) =>
        value.Type is StringType or NullType ? Coercion.To(new IntegerType(), value) : value;
}
