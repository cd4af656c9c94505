using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames.Types;

namespace Etl.Testing.Fixtures;

/// <summary>Decimals written in a test: never rounded.</summary>
internal static class DecimalText
{
    /// <summary>The value, or null if the text is no decimal of the type.</summary>
    public static object? Parse(string text, DecimalType type)
    {
        var digits = text.AsSpan(text is ['-' or '+', ..] ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = (point < 0 ? digits : digits[..point]).TrimStart('0');
        var fraction = (point < 0 ? [] : digits[(point + 1)..]).TrimEnd('0');
        var isNumber = digits.IndexOfAnyExceptInRange('0', '9') is var other && (other < 0 || (other == point && digits[(point + 1)..].IndexOfAnyExceptInRange('0', '9') < 0));
        if (!isNumber || digits.Length == (point < 0 ? 0 : 1) || whole.Length > type.Precision - type.Scale || fraction.Length > type.Scale)
        {
            return null;
        }

        return type.Precision <= 28
            ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : SqlDecimal.ConvertToPrecScale(SqlDecimal.Parse(text.TrimStart('+')), type.Precision, type.Scale);
    }
}
