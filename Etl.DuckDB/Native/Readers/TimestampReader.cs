using System.Globalization;

namespace Etl.DuckDB.Native;

/// <summary>Reads the TIMESTAMP types, which count microseconds or another unit since 1970, in UTC.</summary>
/// <param name="unit">The ticks of 100 ns in a unit; negative when it is the units that go into a tick.</param>
internal sealed class TimestampReader(long unit) : VectorReader<DateTime>
{
    public const long Nanoseconds = -100;

    protected override DateTime GetValue(int row)
    {
        var value = Raw<long>()[row];
        var ticks = unit > 0 ? (Int128)value * unit : FloorDivide(value, -unit);
        ticks += DateTime.UnixEpoch.Ticks;
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks && !IsInfinite(value)
            ? new DateTime((long)ticks, DateTimeKind.Utc)
            : throw OutOfRange(value);
    }

    private static bool IsInfinite(long value) => value is long.MaxValue or -long.MaxValue;

    private static long FloorDivide(long value, long divisor) => (value / divisor) - (value % divisor < 0 ? 1 : 0);

    private static DuckDbException OutOfRange(long value) => new(
        (IsInfinite(value)
            ? "The TIMESTAMP value is infinite"
            : string.Create(CultureInfo.InvariantCulture, $"The TIMESTAMP value '{value}' (since 1970) is outside the years 1 to 9999"))
        + ", which .NET cannot hold. Filter such timestamps out, or cast the column to VARCHAR.",
        DuckDbErrorType.OutOfRange);
}
