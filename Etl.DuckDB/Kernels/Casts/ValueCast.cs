using System.Numerics;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Spark;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.DuckDB.Kernels.Casts;

/// <summary>
/// Converts values of any type under ANSI. A conversion gives null where a value does not fit; the kernel makes that an error or leaves it.
/// </summary>
internal static class ValueCast
{
    private const long MicrosPerSecond = 1_000_000;

    /// <summary>What converts one type to another, or null when no exact conversion is known.</summary>
    /// <param name="from">The type of the value.</param>
    /// <param name="to">The type wanted.</param>
    /// <param name="unfit">What a part of an array, map or struct becomes that does not fit; without it null.</param>
    public static Func<object, object?>? Of(DataType from, DataType to, Func<object, DataType, DataType, object?>? unfit = null) => (from, to) switch
    {
        _ when from.SimpleString == to.SimpleString => value => value,
        // There is no value but null.
        (NullType, _) => _ => null,
        (_, StringType) => ValueText.Of(from) is var text ? value => text(value) : null,
        (StringType, _) => OfText(to),
        (IntegralType, IntegralType) => value => Whole(Convert.ToInt64(value, null), to),
        (IntegralType, DoubleType) => value => (double)Convert.ToInt64(value, null),
        (IntegralType, FloatType) => value => (float)Convert.ToInt64(value, null),
        (FloatType, DoubleType) => value => (double)(float)value,
        (IntegralType, DecimalType number) => value => Fit(new ExactDecimal(Convert.ToInt64(value, null), 0), number),
        (DecimalType, DecimalType number) => value => Fit((ExactDecimal)value, number),
        // Spark 3.5 goes through a double, which after the year 2255 does not hold every microsecond. Spark 4 is exact.
        (TimestampType, DecimalType number) => value => Fit(TextNumbers.Decimal(NumberText.Of((long)value / (double)MicrosPerSecond))!.Value, number),
        (TimestampType, IntegralType) => value => Whole(Floor((long)value), to),
        (DecimalType, TimestampType) => value => Low64(((ExactDecimal)value).Truncated(6)),
        (FloatType or DoubleType, TimestampType) => value => Micros(Convert.ToDouble(value, null)),
        (IntegralType, TimestampType) => value => Saturated((Int128)Convert.ToInt64(value, null) * MicrosPerSecond),
        (ArrayType l, ArrayType r) => Part(l.ElementType, r.ElementType, unfit) is { } element ? value => Items((object?[])value, element) : null,
        (MapType l, MapType r) => Part(l.KeyType, r.KeyType, unfit) is { } key && Part(l.ValueType, r.ValueType, unfit) is { } item
            ? value => Pairs((KeyValuePair<object, object?>[])value, key, item)
            : null,
        (StructType l, StructType r) => l.Fields.Zip(r.Fields, (one, other) => Part(one.DataType, other.DataType, unfit)).ToArray() is var fields && fields.All(field => field is not null)
            ? value => Fields((object?[])value, fields!)
            : null,
        _ => null,
    };

    private static Func<object, object?>? Part(DataType from, DataType to, Func<object, DataType, DataType, object?>? unfit) =>
        Of(from, to, unfit) is { } cast ? value => cast(value) ?? unfit?.Invoke(value, from, to) : null;

    private static Func<object, object?> OfText(DataType to) => to switch
    {
        BooleanType => value => TextNumbers.Flag((string)value),
        IntegralType => value => TextNumbers.TryWhole(Encoding.UTF8.GetBytes((string)value), out var number) ? Whole(number, to) : null,
        DoubleType => value => TextNumbers.Double((string)value),
        FloatType => value => TextNumbers.Float((string)value),
        DecimalType number => value => TextNumbers.Decimal((string)value) is { } parsed ? Fit(parsed, number) : null,
        DateType => value => SparkDate.TryRead(Encoding.UTF8.GetBytes((string)value), out var days) ? days : null,
        TimestampType => value => TimestampText.Parse((string)value),
        BinaryType => value => Encoding.UTF8.GetBytes((string)value),
        _ => throw new InternalErrorException($"no cast of texts to '{to}'"),
    };

    /// <summary>A whole number in a type, or null if it does not fit.</summary>
    public static object? Whole(Int128 value, DataType type) => type switch
    {
        ByteType => value >= sbyte.MinValue && value <= sbyte.MaxValue ? (sbyte)value : null,
        ShortType => value >= short.MinValue && value <= short.MaxValue ? (short)value : null,
        IntegerType => value >= int.MinValue && value <= int.MaxValue ? (int)value : null,
        _ => value >= long.MinValue && value <= long.MaxValue ? (long)value : null,
    };

    /// <summary>A decimal rounded half up to a type, or null if it has too many digits.</summary>
    public static object? Fit(ExactDecimal value, DecimalType type)
    {
        // A number of so many digits fits nowhere, and one so small is zero: neither needs its powers of ten.
        var excess = -(long)value.Scale;
        if (value.Unscaled.IsZero || excess < -100_000)
        {
            return new ExactDecimal(0, type.Scale);
        }

        if (excess > 100)
        {
            return null;
        }

        var unscaled = value.AtScale(type.Scale);
        return BigInteger.Abs(unscaled) < BigInteger.Pow(10, type.Precision) ? new ExactDecimal(unscaled, type.Scale) : null;
    }

    private static long? Micros(double seconds) => seconds * MicrosPerSecond is var micros && micros >= -9.223372036854775808e18 && micros < 9.223372036854775808e18
        ? (long)micros
        : null;

    private static long Low64(BigInteger value) => (long)(ulong)(value & ulong.MaxValue);

    private static long Saturated(Int128 value) => (long)Int128.Clamp(value, long.MinValue, long.MaxValue);

    private static long Floor(long micros) => (micros - (((micros % MicrosPerSecond) + MicrosPerSecond) % MicrosPerSecond)) / MicrosPerSecond;

    private static object?[] Items(object?[] items, Func<object, object?> cast) => [.. items.Select(item => Item(item, cast))];

    private static KeyValuePair<object, object?>[] Pairs(KeyValuePair<object, object?>[] pairs, Func<object, object?> key, Func<object, object?> value) =>
        [.. pairs.Select(pair => new KeyValuePair<object, object?>(Item(pair.Key, key)!, Item(pair.Value, value)))];

    private static object?[] Fields(object?[] values, Func<object, object?>[] casts) => [.. values.Zip(casts, Item)];

    private static object? Item(object? item, Func<object, object?> cast) => item is null ? null : cast(item);
}
