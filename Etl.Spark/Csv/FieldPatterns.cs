using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.Spark.Csv;

/// <summary>
/// The usual spellings of good values, as regular expressions of Java. They match nothing that is wrong, but not all that is right: what they leave is
/// looked at field by field. Quantifiers are possessive, so that a long field costs no stack.
/// </summary>
internal static class FieldPatterns
{
    public const string Time = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?+";

    private const string Clock = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]";
    private const string LeapDay = "20(?:[02468][048]|[13579][26])-02-29";
    private const string Date = "(?:(?!0000)[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
        + "|" + LeapDay + ")";

    /// <summary>The pattern of a column's fields.</summary>
    /// <param name="field">The column.</param>
    /// <param name="first">A character class of what text may begin with.</param>
    /// <param name="next">A character class of what text may go on with.</param>
    public static string Of(StructField field, string first, string next)
    {
        if (field.DataType is StringType && !IsTime(field))
        {
            return field.IsNullable ? Text(first, next) : $@"(?!(?:\\N|NULL)(?!{next})){first}{next}*+";
        }

        return field.IsNullable ? $@"(?:{Value(field)}|\\N|NULL)?+" : Value(field);
    }

    /// <summary>The pattern of any text.</summary>
    public static string Text(string first, string next) => $"(?:{first}{next}*+)?+";

    public static bool IsTime(StructField field) =>
        field.Metadata is not null && field.Metadata.TryGetValue(FieldRules.Format, out var format) && format is FieldRules.TimeFormat;

    /// <summary>Whether the pattern takes care of the smallest and largest value too.</summary>
    public static bool HoldsRange(StructField field) => FieldRange.Of(field).IsOpen || Digit(field) is not null;

    private static string Value(StructField field) => Digit(field) ?? field.DataType switch
    {
        ByteType => Digits(2),
        ShortType => Digits(4),
        IntegerType => Digits(9),
        LongType => Digits(18),
        DecimalType type => Decimal(type),
        DateType => Date,
        TimestampType => $@"{Date}[ T]{Clock}(?:\.[0-9]{{1,6}})?+Z?+",
        BooleanType => "(?:true|false|[01])",
        DoubleType or FloatType => @"-?[0-9]{1,15}+(?:\.[0-9]{1,15}+)?+",
        StringType => Time,
        _ => throw new InternalErrorException($"no CSV field of type '{field.DataType.SimpleString}'"),
    };

    // A flag, most of all.
    private static string? Digit(StructField field) =>
        field.DataType is IntegralType && FieldRange.Of(field) is { Minimum: >= 0 and { } low, Maximum: <= 9 and { } high } && low <= high
            ? string.Create(CultureInfo.InvariantCulture, $"[{Math.Ceiling(low):0}-{Math.Floor(high):0}]")
            : null;

    private static string Digits(int count) => string.Create(CultureInfo.InvariantCulture, $"-?[0-9]{{1,{count}}}+");

    private static string Decimal(DecimalType type)
    {
        var whole = type.Precision > type.Scale ? Digits(type.Precision - type.Scale) : "-?0";
        return string.Create(CultureInfo.InvariantCulture, $@"{whole}(?:\.[0-9]{{0,{type.Scale}}}+)?+");
    }
}
