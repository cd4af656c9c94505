using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Comparisons and the logic of three values: true, false and null (unknown).</summary>
internal static class ComparisonRules
{
    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        .. new[] { "=", "<", "<=", ">", ">=" }.Select(sign => new FunctionRule(sign, 2, 2, (_, arguments) => Compare(sign, arguments))),
        new("<=>", 2, 2, (_, arguments) => Compare("<=>", arguments) with { IsNullable = false }),
        new("in", 1, int.MaxValue, (_, arguments) => In(arguments)),
        .. new[] { "and", "or" }.Select(name => new FunctionRule(name, 2, 2, (_, arguments) => Logic(name, arguments))),
        new("not", 1, 1, (_, arguments) => Logic("not", arguments)),
    ];

    /// <summary>Checks that a value is a condition; a bare null is one.</summary>
    public static Expression Condition(string what, Expression value) => value.Type switch
    {
        _ when value is SortOrder => throw new AnalysisException($"'{ColumnText.Of(value)}' is a sort order, not a value: use it in OrderBy."),
        BooleanType => value,
        NullType => Coercion.To(new BooleanType(), value),
        _ => throw new AnalysisException(
            $"{what} needs a condition, but '{ColumnText.Of(value)}' is of type '{value.Type}'. Compare it with something."),
    };

    private static ScalarCall Compare(string sign, EquatableArray<Expression> arguments)
    {
        var (left, right) = (Equality.Require($"Operator '{sign}'", arguments[0]), Equality.Require($"Operator '{sign}'", arguments[1]));
        var type = Common(sign, left, right);
        return Boolean(sign, [Coercion.To(type, left), Coercion.To(type, right)]);
    }

    private static ScalarCall In(EquatableArray<Expression> arguments)
    {
        var type = arguments.Skip(1).Aggregate(Equality.Require("Operator 'in'", arguments[0]), (widest, next) => Coercion.To(Common("in", widest, next), widest)).Type;
        return Boolean("in", arguments.Map(argument => Coercion.To(type, argument)));
    }

    private static ScalarCall Logic(string name, EquatableArray<Expression> arguments) =>
        Boolean(name, arguments.Map(argument => Condition($"Operator '{name}'", TextAsBoolean(argument))));

    private static Expression TextAsBoolean(Expression value) => value.Type is StringType ? Coercion.To(new BooleanType(), value) : value;

    // A whole-number literal counts its own digits, so that 'price > 0' needs no cast of the price.
    private static DataType Common(string sign, Expression left, Expression right) => (left.Type, right.Type) switch
    {
        (DecimalType, IntegralType) or (IntegralType, DecimalType) => DecimalRules.Widest(Coercion.AsDecimal(left), Coercion.AsDecimal(right)),
        _ => Coercion.CommonType(left.Type, right.Type)
            ?? throw new AnalysisException(
                $"Cannot compare '{ColumnText.Of(left)}' ({left.Type}) with '{ColumnText.Of(right)}' ({right.Type}) by '{sign}'. Cast one to the type of the other."),
    };

    private static ScalarCall Boolean(string function, EquatableArray<Expression> arguments) =>
        new(function, arguments, new BooleanType(), arguments.Any(argument => argument.Nullable));
}
