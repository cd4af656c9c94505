using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Spark's implicit conversions (ANSI type coercion) between the types of two values.</summary>
internal static class Coercion
{
    private static readonly DataType[] WholeNumbers = [new ByteType(), new ShortType(), new IntegerType(), new LongType()];

    /// <summary>The type that both values are converted to before they are compared or put in one column; null when there is none.</summary>
    public static DataType? CommonType(DataType left, DataType right) => (left, right) switch
    {
        _ when left == right => left,
        (NullType, _) => right,
        (_, NullType) => left,
        (StringType, AtomicType) => OfText(right),
        (AtomicType, StringType) => OfText(left),
        (DecimalType l, DecimalType r) => DecimalRules.Widest(l, r),
        (DecimalType l, IntegralType r) => DecimalRules.Widest(l, DecimalRules.ForInteger(r)),
        (IntegralType l, DecimalType r) => DecimalRules.Widest(DecimalRules.ForInteger(l), r),
        (IntegralType l, IntegralType r) => Wider(l, r),
        // float with a whole number or a decimal is double: a float cannot hold them.
        (NumericType, NumericType) => new DoubleType(),
        (DateType, TimestampType) or (TimestampType, DateType) => new TimestampType(),
        _ => null,
    };

    /// <summary>Converts a value unless it has the type already.</summary>
    public static Expression To(DataType type, Expression value) => value switch
    {
        _ when value.Type == type => value,
        Literal { Value: null } => new Literal(null, type),
        _ => CastRules.Check(new Cast(value, type)),
    };

    /// <summary>The decimal type under which a number takes part in decimal arithmetic; a whole-number literal counts its own digits.</summary>
    public static DecimalType AsDecimal(Expression number) => number switch
    {
        Literal { Value: short or int or long } literal => new DecimalType(Digits(literal.Value)),
        { Type: DecimalType type } => type,
        _ => DecimalRules.ForInteger(number.Type),
    };

    /// <summary>The value for something that takes numbers: a text or a bare null becomes a double.</summary>
    public static Expression AsNumber(Expression value) => value.Type is StringType or NullType ? To(new DoubleType(), value) : value;

    // A text beside another value is read as one of that kind.
    private static DataType OfText(DataType other) => other switch
    {
        IntegralType => new LongType(),
        FractionalType => new DoubleType(),
        _ => other,
    };

    private static DataType Wider(DataType left, DataType right) =>
        WholeNumbers[Math.Max(Array.IndexOf(WholeNumbers, left), Array.IndexOf(WholeNumbers, right))];

    private static int Digits(object value)
    {
        var text = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
        return text.TrimStart('-').Length;
    }
}
