using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>
/// Result types of decimal arithmetic, from Spark's DecimalPrecision with spark.sql.decimalOperations.allowPrecisionLoss on.
/// </summary>
internal static class DecimalRules
{
    private const int MinimumAdjustedScale = 6;

    /// <summary>The type of a sum or difference.</summary>
    public static DecimalType Add(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Adjust(Math.Max(left.Precision - left.Scale, right.Precision - right.Scale) + scale + 1, scale);
    }

    /// <summary>The type of a product.</summary>
    public static DecimalType Multiply(DecimalType left, DecimalType right) =>
        Adjust(left.Precision + right.Precision + 1, left.Scale + right.Scale);

    /// <summary>The type of a quotient.</summary>
    public static DecimalType Divide(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(MinimumAdjustedScale, left.Scale + right.Precision + 1);
        return Adjust(left.Precision - left.Scale + right.Scale + scale, scale);
    }

    /// <summary>The type of a remainder.</summary>
    public static DecimalType Remainder(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Adjust(Math.Min(left.Precision - left.Scale, right.Precision - right.Scale) + scale, scale);
    }

    /// <summary>The smallest type that holds the values of both.</summary>
    public static DecimalType Widest(DecimalType left, DecimalType right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        var whole = Math.Max(left.Precision - left.Scale, right.Precision - right.Scale);
        return Bounded(whole + scale, scale);
    }

    /// <summary>A type cut to 38 digits.</summary>
    public static DecimalType Bounded(int precision, int scale) =>
        new(Math.Min(precision, DecimalType.MaxPrecision), Math.Min(scale, DecimalType.MaxPrecision));

    /// <summary>The decimal type that holds every value of a whole-number type.</summary>
    public static DecimalType ForInteger(DataType type) => type switch
    {
        ByteType => new DecimalType(3),
        ShortType => new DecimalType(5),
        IntegerType => new DecimalType(10),
        LongType => new DecimalType(20),
        _ => throw new InternalErrorException($"'{type}' is not a whole-number type"),
    };

    // Too many digits: keep the whole part and give up decimals, but not below six.
    private static DecimalType Adjust(int precision, int scale)
    {
        if (precision <= DecimalType.MaxPrecision)
        {
            return new DecimalType(precision, scale);
        }

        var whole = precision - scale;
        var kept = Math.Max(DecimalType.MaxPrecision - whole, Math.Min(scale, MinimumAdjustedScale));
        return new DecimalType(DecimalType.MaxPrecision, kept);
    }
}
