using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Files;

/// <summary>The types that Spark infers for partition columns.</summary>
internal static partial class PartitionTypes
{
    /// <summary>The type that all values have; text when they have none in common, no type when there is no value.</summary>
    public static DataType Of(IReadOnlyList<string> values) => values.Count == 0 ? new NullType() : values.Select(Of).Aggregate(Wider);

    private static DataType Of(string value) =>
        FolderText.Whole<int>(value) is not null ? new IntegerType()
        : FolderText.Whole<long>(value) is not null ? new LongType()
        : Number().Match(value) is { Success: true } number ? WholeDigits(number) is { } digits ? new DecimalType(digits) : new DoubleType()
        : FolderText.Double(value) is not null ? new DoubleType()
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", out _) ? new DateType()
        : DateTime.TryParseExact(value, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.f"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new TimestampType()
        : new StringType();

    // A double would not hold every bigint or decimal.
    private static DataType Wider(DataType left, DataType right) => (left, right) switch
    {
        _ when left == right => left,
        (DoubleType, LongType or DecimalType) or (LongType or DecimalType, DoubleType) => new StringType(),
        (StringType, _) or (_, StringType) => new StringType(),
        _ => Coercion.CommonType(left, right) ?? new StringType(),
    };

    // The digits of a number without decimals, however it is written; null when it has some, or too many digits.
    private static int? WholeDigits(Match number)
    {
        var (whole, fraction) = (number.Groups["whole"].Value, number.Groups["fraction"].Value);
        if (number.Groups["exponent"].Length > 5)
        {
            return null;
        }

        var exponent = number.Groups["exponent"] is { Length: > 0 } written ? int.Parse(written.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var digits = Math.Max(1, (whole + fraction).TrimStart('0').Length + exponent - fraction.Length);
        return fraction.Length <= exponent && digits <= DecimalType.MaxPrecision ? digits : null;
    }

    [GeneratedRegex(@"^[+-]?(?=\.?[0-9])(?<whole>[0-9]*)(?:\.(?<fraction>[0-9]*))?(?:[eE](?<exponent>[+-]?[0-9]+))?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
