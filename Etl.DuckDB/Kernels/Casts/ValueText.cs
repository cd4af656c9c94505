using System.Globalization;
using System.Numerics;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Casts;

/// <summary>Writes values of any type as Spark's casts to text do.</summary>
internal static class ValueText
{
    private const int LeastPlainExponent = -6;

    /// <summary>What writes a type. The value must not be null.</summary>
    public static Func<object, string> Of(DataType type) => type switch
    {
        StringType => value => (string)value,
        BooleanType => value => (bool)value ? "true" : "false",
        DecimalType => value => Plain((ExactDecimal)value),
        DoubleType => value => NumberText.Of((double)value),
        FloatType => value => NumberText.Of((float)value),
        DateType => value => TimestampText.FormatDate((int)value),
        TimestampType => value => TimestampText.Format((long)value),
        BinaryType => value => Encoding.UTF8.GetString((byte[])value),
        NumericType or NullType => value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        ArrayType array => Nullable(array.ElementType) is var item ? value => $"[{string.Join(", ", ((object?[])value).Select(item))}]" : null!,
        MapType map => (Nullable(map.KeyType), Nullable(map.ValueType)) is var (key, item)
            ? value => $"{{{string.Join(", ", ((KeyValuePair<object, object?>[])value).Select(pair => $"{key(pair.Key)} -> {item(pair.Value)}"))}}}"
            : null!,
        StructType fields => fields.Fields.Select(field => Nullable(field.DataType)).ToArray() is var parts
            ? value => $"{{{string.Join(", ", ((object?[])value).Zip(parts, (part, text) => text(part)))}}}"
            : null!,
        _ => throw new InternalErrorException($"no text of '{type}'"),
    };

    /// <summary>A decimal with all its digits and no exponent.</summary>
    public static string Plain(ExactDecimal number)
    {
        var digits = BigInteger.Abs(number.Unscaled).ToString(CultureInfo.InvariantCulture);
        var sign = number.Unscaled.Sign < 0 ? "-" : "";
        if (number.Scale <= 0)
        {
            return sign + digits + new string('0', number.Unscaled.IsZero ? 0 : -number.Scale);
        }

        var padded = digits.PadLeft(number.Scale + 1, '0');
        return $"{sign}{padded[..^number.Scale]}.{padded[^number.Scale..]}";
    }

    /// <summary>A decimal as java.math.BigDecimal writes it: with an exponent where six zeros and more follow the point.</summary>
    public static string Java(ExactDecimal number)
    {
        var digits = BigInteger.Abs(number.Unscaled).ToString(CultureInfo.InvariantCulture);
        var exponent = digits.Length - 1 - number.Scale;
        return exponent >= LeastPlainExponent
            ? Plain(number)
            : string.Create(CultureInfo.InvariantCulture, $"{(number.Unscaled.Sign < 0 ? "-" : "")}{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}E{exponent}");
    }

    private static Func<object?, string> Nullable(DataType type)
    {
        var text = Of(type);
        return value => value is null ? "null" : text(value);
    }
}
