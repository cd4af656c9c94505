using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions on numbers and their bits.</summary>
internal static class MathRules
{
    private static readonly string[] Real =
    [
        "sqrt", "exp", "expm1", "cbrt", "signum", "rint", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
        "degrees", "radians",
    ];

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("abs", 1, 1, (_, arguments) => Abs(Coercion.AsNumber(arguments[0]))),
        new("round", 1, 2, (call, arguments) => Round(call.Function, arguments)),
        new("bround", 1, 2, (call, arguments) => Round(call.Function, arguments)),
        .. new[] { "ceil", "floor" }.Select(name => new FunctionRule(name, 1, 2, (call, arguments) => arguments.Count == 2 ? AtPlaces(name, arguments) : Whole(call, arguments))),
        .. Real.Select(name => Rule.Nullable(name, new DoubleType(), Take.Double)),
        .. new[] { "ln", "log10", "log2", "log1p" }.Select(name => Rule.Nullable(name, new DoubleType(), Take.Double)),
        new("log", 1, 2, (call, arguments) => new ScalarCall(arguments.Count == 1 ? "ln" : "log", Rule.Converted(call, arguments, [Take.Double]), new DoubleType(), IsNullable: true))
        {
            Parameters = [Take.Double, Take.Double],
        },
        .. new[] { "pow", "atan2", "hypot" }.Select(name => Rule.Of(name, new DoubleType(), Take.Double, Take.Double)),
        Rule.Nullable("factorial", new LongType(), Int),
        .. new[] { "cot", "csc", "sec" }.Select(name => Rule.Nullable(name, new DoubleType(), Take.Double)),
        new("e", 0, 0, (_, _) => new Literal(Math.E, new DoubleType())),
        new("pi", 0, 0, (_, _) => new Literal(Math.PI, new DoubleType())),
        new("div", 2, 2, (call, arguments) => Quotient(call, arguments)),
        Rule.Typed("bit_get", _ => new ByteType(), Integral, Int),
        new("positive", 1, 1, (call, arguments) => Number(call.Function, arguments[0])),
        new("pmod", 2, 2, (call, arguments) => Positive(call, arguments)),
        .. new[] { "add", "subtract", "multiply", "divide" }.Select(name => new FunctionRule($"try_{name}", 2, 2, (call, arguments) => Try(call, arguments))),
        Rule.Nullable("width_bucket", new LongType(), Take.Double, Take.Double, Take.Double, Take.Long),
        Rule.Typed("bitwise_not", arguments => arguments[0].Type, Integral),
        Rule.Of("bit_count", new IntegerType(), IntegralOrFlag),
        .. new[] { "&", "|", "^" }.Select(sign => new FunctionRule(sign, 2, 2, (call, arguments) => Bits(call, arguments))),
        .. new[] { "shiftright", "shiftrightunsigned" }.Select(name => Rule.Typed(name, arguments => arguments[0].Type, IntOrLong, Int)),
        new("shiftleft", 2, 2, (_, arguments) => ShiftLeft(arguments)),
    ];

    private static Expression Integral(string function, Expression value) =>
        value.Type is IntegralType ? value : value.Type is NullType ? Int(function, value) : throw Wrong(function, "a whole number", value);

    private static Expression IntegralOrFlag(string function, Expression value) => value.Type is BooleanType ? value : Integral(function, value);

    // A decimal becomes a decimal without decimals, with a digit more when it had some; a whole number or double becomes a bigint.
    private static ScalarCall Whole(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var value = Number(call.Function, arguments[0]);
        return value.Type switch
        {
            DecimalType { Scale: 0 } number => Nullable(call.Function, value, number),
            DecimalType number => Nullable(call.Function, value, DecimalRules.Bounded(number.Precision - number.Scale + 1, 0)),
            IntegralType => Nullable(call.Function, Coercion.To(new LongType(), value), new LongType()),
            _ => Nullable(call.Function, value.Type is FloatType ? Coercion.To(new DoubleType(), value) : value, new LongType()),
        };
    }

    private static ScalarCall Nullable(string function, Expression value, DataType type) => new(function, [value], type, IsNullable: true);

    // With a number of places the value becomes a decimal first.
    private static ScalarCall AtPlaces(string function, EquatableArray<Expression> arguments)
    {
        var value = Number(function, arguments[0]);
        var number = value.Type switch
        {
            DecimalType => value,
            FloatType => Coercion.To(new DecimalType(14, 7), value),
            DoubleType => Coercion.To(new DecimalType(30, 15), value),
            _ => Coercion.To(DecimalRules.ForInteger(value.Type), value),
        };
        return Round(function, [number, arguments[1]]);
    }

    // The whole part of a quotient, as a bigint.
    private static ScalarCall Quotient(FunctionCall call, EquatableArray<Expression> arguments)
    {
        if (arguments.FirstOrDefault(argument => argument.Type is not (IntegralType or DecimalType or NullType or StringType)) is { } wrong)
        {
            throw Wrong(call.Function, "whole numbers or decimals", wrong);
        }

        DataType type = arguments.Any(argument => argument.Type is DecimalType) ? Coercion.CommonType(AsNumber(arguments[0]), AsNumber(arguments[1]))! : new LongType();
        return new ScalarCall("div", arguments.Map(argument => Coercion.To(type, argument)), new LongType(), IsNullable: true);

        static DataType AsNumber(Expression value) => value.Type is DecimalType or IntegralType ? value.Type : new LongType();
    }

    // The remainder made positive, typed like the remainder.
    private static ScalarCall Positive(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var remainder = (ScalarCall)FunctionCatalog.Bind(new FunctionCall("%", arguments), arguments);
        return remainder with { Function = call.Function };
    }

    private static ScalarCall Try(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var sign = call.Function switch { "try_add" => "+", "try_subtract" => "-", "try_multiply" => "*", _ => "/" };
        var operation = arguments[0].Type is DateType && sign is "+" or "-" && arguments[1].Type is IntegralType
            ? FunctionCatalog.Bind(new FunctionCall(sign == "+" ? "date_add" : "date_sub", arguments), arguments)
            : FunctionCatalog.Bind(new FunctionCall(sign, arguments), arguments);
        return (ScalarCall)operation with { Function = call.Function, IsNullable = true, Arguments = [.. ((ScalarCall)operation).Arguments.Select(Tried)] };
    }

    // A text that is no number gives null, as what overflows does.
    private static Expression Tried(Expression operand) => operand switch
    {
        Cast { Child: Cast { Child.Type: StringType } text } cast => cast with { Child = text with { IsTry = true } },
        Cast { Child.Type: StringType } text => text with { IsTry = true },
        _ => operand,
    };

    // A text beside a whole number is read as a bigint.
    private static ScalarCall Bits(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var (first, second) = (arguments[0], arguments[1]) switch
        {
            ({ Type: StringType } text, { Type: IntegralType } other) => (Take.Long(call.Function, text), other),
            ({ Type: IntegralType } other, { Type: StringType } text) => (other, Take.Long(call.Function, text)),
            var pair => pair,
        };
        var (left, right) = (Integral(call.Function, first), Integral(call.Function, second));
        var type = Coercion.CommonType(left.Type, right.Type)!;
        return Rule.Call(call.Function, [Coercion.To(type, left), Coercion.To(type, right)], type);
    }

    private static ScalarCall Abs(Expression value) => value.Type is NumericType
        ? new ScalarCall("abs", [value], value.Type, value.Nullable)
        : throw new AnalysisException($"Function 'abs' needs a number, but '{ColumnText.Of(value)}' is of type '{value.Type}'.");

    // decimal(p,s) rounded to n places is decimal(p-s+1+n, n): one digit more before the point for 9.9 -> 10.
    private static ScalarCall Round(string function, EquatableArray<Expression> arguments)
    {
        var value = Coercion.AsNumber(arguments[0]);
        var places = arguments.Count == 1 ? 0 : arguments[1] is Literal { Value: int constant }
            ? constant
            : throw new AnalysisException($"Function '{function}' needs a constant number of places.");
        var type = value.Type switch
        {
            DecimalType number => RoundedType(number, places),
            NumericType number => number,
            _ => throw new AnalysisException($"Function '{function}' needs a number, but '{ColumnText.Of(value)}' is of type '{value.Type}'."),
        };
        return new ScalarCall(function, [value, new Literal(places, new IntegerType())], type, IsNullable: true);
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
        value.Type is StringType or NullType or FractionalType ? Coercion.To(new IntegerType(), value) : value;
}
