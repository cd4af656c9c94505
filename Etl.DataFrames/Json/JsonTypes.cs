using System.Globalization;
using System.Numerics;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Json;

/// <summary>The types that Spark finds in JSON.</summary>
internal static class JsonTypes
{
    private static readonly NullType Nothing = new();

    /// <summary>The type of a value. Null and an empty text say nothing.</summary>
    public static DataType Of(JsonNode node, JsonTypeOptions options) => node switch
    {
        JsonNull => Nothing,
        JsonText { Value: "" } => Nothing,
        JsonText text => options.PrefersDecimal && DecimalText.Read(text.Value) is { } number && Decimal(number.Unscaled, number.Scale) is DecimalType type ? type : new StringType(),
        JsonFlag or JsonNumber when options.PrimitivesAsString => new StringType(),
        JsonFlag => new BooleanType(),
        JsonNumber { IsWhole: true } whole => long.TryParse(whole.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? new LongType()
            : Decimal(BigInteger.Parse(whole.Text, CultureInfo.InvariantCulture), 0),
        JsonNumber number => options.PrefersDecimal && DecimalText.Read(number.Text) is { } exact ? Decimal(exact.Unscaled, exact.Scale) : new DoubleType(),
        JsonArray array => new ArrayType(array.Items.Select(item => Of(item, options)).Aggregate((DataType)Nothing, Wider)),
        JsonObject row => Sorted(row.Fields.Select(field => new StructField(field.Name, Of(field.Value, options)))),
        _ => new StringType(),
    };

    /// <summary>The type of values of both.</summary>
    public static DataType Wider(DataType left, DataType right) => (left, right) switch
    {
        (NullType, _) => right,
        (_, NullType) => left,
        _ when left == right => left,
        (StructType one, StructType other) => Sorted(one.Fields.Concat(other.Fields)),
        (ArrayType one, ArrayType other) => new ArrayType(Wider(one.ElementType, other.ElementType)),
        (DecimalType one, DecimalType other) => Math.Max(one.Scale, other.Scale) + Math.Max(one.Precision - one.Scale, other.Precision - other.Scale) is var digits and <= DecimalType.MaxPrecision
            ? new DecimalType(digits, Math.Max(one.Scale, other.Scale))
            : new DoubleType(),
        (LongType, DecimalType) => Wider(DecimalRules.ForInteger(new LongType()), right),
        (DecimalType, LongType) => Wider(left, DecimalRules.ForInteger(new LongType())),
        (DoubleType, LongType or DecimalType) or (LongType or DecimalType, DoubleType) => new DoubleType(),
        _ => new StringType(),
    };

    /// <summary>The type with texts where nothing was found, and without structs that have no field; null when nothing is left.</summary>
    public static DataType? Final(DataType type) => type switch
    {
        NullType => new StringType(),
        ArrayType array => Final(array.ElementType) is { } element ? new ArrayType(element) : null,
        StructType row => row.Fields.Select(field => Final(field.DataType) is { } fieldType ? new StructField(field.Name, fieldType) : null).OfType<StructField>().ToList() is { Count: > 0 } fields
            ? new StructType(fields)
            : null,
        _ => type,
    };

    // By name, each once.
    private static StructType Sorted(IEnumerable<StructField> fields) => new(fields
        .GroupBy(field => field.Name, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new StructField(same.Key, same.Select(field => field.DataType).Aggregate(Wider))));

    private static DataType Decimal(BigInteger unscaled, int scale)
    {
        var precision = Math.Max(BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).Length, scale);
        return precision <= DecimalType.MaxPrecision && scale >= 0 ? new DecimalType(precision, scale) : new DoubleType();
    }
}
