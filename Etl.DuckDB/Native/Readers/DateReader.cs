using System.Globalization;

namespace Etl.DuckDB.Native;

/// <summary>Reads DATE, days since 1970.</summary>
internal sealed class DateReader : VectorReader<DateOnly>
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    protected override DateOnly GetValue(int row)
    {
        var days = Raw<int>()[row];
        return days >= -Epoch && days <= DateOnly.MaxValue.DayNumber - Epoch
            ? DateOnly.FromDayNumber(days + Epoch)
            : throw OutOfRange(days);
    }

    private static DuckDbException OutOfRange(int days) => new(
        (days is int.MaxValue or -int.MaxValue
            ? "The DATE value is infinite"
            : string.Create(CultureInfo.InvariantCulture, $"The DATE value '1970-01-01 {days:+0;-0} days' is outside the years 1 to 9999"))
        + ", which .NET cannot hold. Filter such dates out, or cast the column to VARCHAR.",
        DuckDbErrorType.OutOfRange);
}
