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
        (ArrayType l, ArrayType r) => CommonType(l.ElementType, r.ElementType) is { } element ? new ArrayType(element, l.ContainsNull || r.ContainsNull) : null,
        (MapType l, MapType r) => CommonType(l.KeyType, r.KeyType) is { } key && CommonType(l.ValueType, r.ValueType) is { } item
            ? new MapType(key, item, l.ValueContainsNull || r.ValueContainsNull)
            : null,
        (StructType l, StructType r) => Common(l, r),
        _ => null,
    };

    /// <summary>Converts a value unless it has the type already.</summary>
    public static Expression To(DataType type, Expression value) => value switch
    {
        _ when value.Type == type || DifferInNulls(value.Type, type) => value,
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

    // Whether nested types differ in nothing but what may be null.
    private static bool DifferInNulls(DataType from, DataType to) => from is not AtomicType && from.SimpleString == to.SimpleString;

    private static StructType? Common(StructType left, StructType right)
    {
        var types = left.Fields.Zip(right.Fields, (l, r) =>
            string.Equals(l.Name, r.Name, StringComparison.OrdinalIgnoreCase) ? CommonType(l.DataType, r.DataType) : null).ToList();
        return left.Fields.Count == right.Fields.Count && types.All(type => type is not null)
            ? new StructType(left.Fields.Select((field, i) => new StructField(field.Name, types[i]!, field.IsNullable || right.Fields[i].IsNullable)))
            : null;
    }

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
