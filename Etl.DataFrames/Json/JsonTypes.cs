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
        JsonObject row => new StructType(row.Fields.Select(field => new StructField(field.Name, Of(field.Value, options))).OrderBy(field => field.Name, StringComparer.Ordinal)),
        _ => new StringType(),
    };

    /// <summary>The type of values of both.</summary>
    public static DataType Wider(DataType left, DataType right) => (left, right) switch
    {
        (NullType, _) => right,
        (_, NullType) => left,
        _ when left == right => left,
        (StructType one, StructType other) => new StructType(Merged(one.Fields, other.Fields)),
        (ArrayType one, ArrayType other) => new ArrayType(Wider(one.ElementType, other.ElementType)),
        (DecimalType one, DecimalType other) => Math.Max(one.Scale, other.Scale) + Math.Max(one.Precision - one.Scale, other.Precision - other.Scale) is var digits and <= DecimalType.MaxPrecision
            ? new DecimalType(digits, Math.Max(one.Scale, other.Scale))
            : new DoubleType(),
        (LongType, DecimalType) => Wider(DecimalRules.ForInteger(new LongType()), right),
        (DecimalType, LongType) => Wider(left, DecimalRules.ForInteger(new LongType())),
        (DoubleType, LongType or DecimalType) or (LongType or DecimalType, DoubleType) => new DoubleType(),
        _ => new StringType(),
    };

    /// <summary>The type with texts where nothing was found, or without it, and without fields that have no name and structs that have no field; null when nothing is left.</summary>
    public static DataType? Final(DataType type, bool dropsNulls = false) => type switch
    {
        NullType => dropsNulls ? null : new StringType(),
        ArrayType array => Final(array.ElementType, dropsNulls) is { } element ? new ArrayType(element) : null,
        StructType row => row.Fields.Where(field => field.Name.Length > 0).Select(field => Final(field.DataType, dropsNulls) is { } fieldType ? new StructField(field.Name, fieldType) : null).OfType<StructField>().ToList() is { Count: > 0 } fields
            ? new StructType(fields)
            : null,
        _ => type,
    };

    /// <summary>A name that one struct of a type has twice, in whatever case, or null.</summary>
    public static string? Repeated(DataType type) => type switch
    {
        ArrayType array => Repeated(array.ElementType),
        StructType row => row.Fields.GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Last().Name
            ?? row.Fields.Select(field => Repeated(field.DataType)).FirstOrDefault(name => name is not null),
        _ => null,
    };

    // By name, in the case in which it came first. A name that one side has twice stays twice.
    private static IEnumerable<StructField> Merged(IReadOnlyList<StructField> left, IReadOnlyList<StructField> right)
    {
        var others = right.GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => new Queue<StructField>(same), StringComparer.OrdinalIgnoreCase);
        var both = left.Select(field => others.TryGetValue(field.Name, out var same) && same.TryDequeue(out var other) ? new StructField(field.Name, Wider(field.DataType, other.DataType)) : field).ToList();
        return both.Concat(others.Values.SelectMany(same => same)).OrderBy(field => field.Name, StringComparer.Ordinal);
    }

    private static DataType Decimal(BigInteger unscaled, int scale)
    {
        var precision = Math.Max(BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).Length, scale);
        return precision <= DecimalType.MaxPrecision && scale >= 0 ? new DecimalType(precision, scale) : new DoubleType();
    }
}
