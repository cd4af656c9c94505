using System.Globalization;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Arithmetic on the parts of intervals. Constants are computed here, so that plans stay short.</summary>
internal static class IntervalParts
{
    public static Literal None { get; } = new(0, new IntegerType());

    public static Literal NoMicros { get; } = new(0L, new LongType());

    /// <summary>Whether a part is the constant zero.</summary>
    public static bool IsZero(Expression part) => part is Literal { Value: 0 or 0L };

    public static Expression Sum(Expression left, Expression right) => Constant(left) is { } l && Constant(right) is { } r ? Of((Int128)l + r, left.Type)
        : IsZero(left) ? right
        : IsZero(right) ? left
        : Bind("+", left, right);

    public static Expression Negative(Expression part) => Constant(part) is { } number ? Of(-(Int128)number, part.Type) : Bind("negative", part);

    /// <summary>A part as often as a number says, rounded half up, of the part's own type.</summary>
    public static Expression Times(Expression part, Expression count)
    {
        if (IsZero(part))
        {
            return part;
        }

        if (Constant(part) is { } one && Constant(count) is { } many)
        {
            return Of((Int128)one * many, part.Type);
        }

        var product = Bind("*", Coercion.To(new LongType(), part), count);
        return Coercion.To(part.Type, product.Type is IntegralType ? product : Bind("round", product, None));
    }

    private static long? Constant(Expression part) => part is Literal { Value: sbyte or short or int or long } literal ? Convert.ToInt64(literal.Value, CultureInfo.InvariantCulture) : null;

    private static Literal Of(Int128 number, DataType type) => (type, number) switch
    {
        (IntegerType, _) when number >= int.MinValue && number <= int.MaxValue => new Literal((int)number, type),
        (LongType, _) when number >= long.MinValue && number <= long.MaxValue => new Literal((long)number, type),
        _ => throw new AnalysisException(string.Create(CultureInfo.InvariantCulture, $"An interval cannot count to '{number}': months and days have 32 bits, microseconds 64. Take a shorter one.")),
    };

    private static Expression Bind(string function, params Expression[] arguments) => FunctionCatalog.Bind(new FunctionCall(function, []), [.. arguments]);
}
