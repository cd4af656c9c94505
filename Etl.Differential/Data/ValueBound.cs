using System.Data.SqlTypes;

namespace Etl.Differential.Data;

/// <summary>How far a value is from zero, so that plans can be made that seldom overflow.</summary>
internal static class ValueBound
{
    public static double Of(object? value) => value switch
    {
        null or bool => 1,
        string text => text.Length,
        byte[] bytes => bytes.Length,
        DateOnly date => Math.Abs(date.DayNumber - 719_162),
        DateTime time => Math.Abs((time - DateTime.UnixEpoch).TotalDays),
        SqlDecimal number => Math.Abs(number.ToDouble()),
        double or float => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture) is var number && double.IsFinite(number)
            ? Math.Abs(number)
            : double.PositiveInfinity,
        _ => Math.Abs(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
