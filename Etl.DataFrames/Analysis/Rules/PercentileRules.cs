using System.Globalization;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Percentiles: values below which a constant share of all lies.</summary>
internal static class PercentileRules
{
    private const int DefaultAccuracy = 10_000;

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        new("percentile", 2, 2, (call, arguments) => Over(call, [Take.Double(call.Function, arguments[0])], arguments[1])),
        new("percentile_approx", 2, 3, (call, arguments) => Over(call, [Value(call, arguments[0]), Accuracy(call, arguments)], arguments[1])),
    ];

    // The accuracy, if there is one, goes behind the shares.
    private static AggregateCall Over(FunctionCall call, EquatableArray<Expression> arguments, Expression shares)
    {
        var type = arguments[0].Type;
        return shares.Type is ArrayType
            ? AggregateRules.Over(call, [arguments[0], Shares(call, shares), .. arguments.Skip(1)], new ArrayType(type, ContainsNull: false))
            : AggregateRules.Over(call, [arguments[0], new Literal(Constants(call, [shares])[0], new DoubleType()), .. arguments.Skip(1)], type);
    }

    private static ScalarCall Shares(FunctionCall call, Expression shares)
    {
        var constants = Constants(call, shares is ScalarCall { Function: "array" } list ? list.Arguments.ToList() : [shares]);
        return new ScalarCall("array", [.. constants.Select(share => new Literal(share, new DoubleType()))], new ArrayType(new DoubleType(), ContainsNull: false), IsNullable: false);
    }

    private static List<double> Constants(FunctionCall call, List<Expression> shares) => shares.Find(share => Share(share) is not (>= 0 and <= 1)) is { } wrong
        ? throw new AnalysisException($"Function '{call.Function}' needs constant shares from 0 to 1, not '{ColumnText.Of(Written(wrong))}'.")
        : shares.ConvertAll(Share);

    private static Expression Written(Expression share) => share is Cast cast ? Written(cast.Child) : share;

    private static double Share(Expression share) => share switch
    {
        Cast { DataType: NumericType } cast => Share(cast.Child),
        Literal { Value: string text } => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
        Literal { Value: not null, Type: NumericType } number => double.Parse(CellText.Of(number.Value), CultureInfo.InvariantCulture),
        _ => double.NaN,
    };

    private static Expression Value(FunctionCall call, Expression value) => Coercion.AsNumber(value) is { Type: NumericType or DateType or TimestampType } taken
        ? taken
        : throw Take.Wrong(call.Function, "a number, a date or a timestamp", value);

    private static Literal Accuracy(FunctionCall call, EquatableArray<Expression> arguments) => arguments.Count < 3
        ? new Literal(DefaultAccuracy, new IntegerType())
        : arguments[2] is Literal { Value: not null, Type: IntegralType } literal && Convert.ToInt64(literal.Value, CultureInfo.InvariantCulture) is var accuracy and >= 1 and <= int.MaxValue
            ? new Literal((int)accuracy, new IntegerType())
            : throw new AnalysisException($"Function '{call.Function}' needs a constant accuracy from 1 to 2147483647, not '{ColumnText.Of(arguments[2])}'.");
}
