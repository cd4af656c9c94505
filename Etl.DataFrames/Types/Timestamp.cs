using System.Globalization;

namespace Etl.DataFrames.Types;

/// <summary>An instant in UTC as programs for Microsoft.Spark write it. Rows hold <see cref="DateTime"/>; <see cref="Row.GetAs{T}(int)"/> gives either.</summary>
public sealed record Timestamp
{
    private readonly DateTime _value;

    /// <summary>The instant of a time.</summary>
    /// <param name="dateTime">The time: one in UTC is taken as it is, any other for local time.</param>
    public Timestamp(DateTime dateTime) => _value = dateTime.ToUniversalTime();

    /// <summary>An instant by its parts in UTC.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <param name="hour">The hour, from 0.</param>
    /// <param name="minute">The minute.</param>
    /// <param name="second">The second.</param>
    /// <param name="microsecond">The microsecond, from 0 to 999999.</param>
    public Timestamp(int year, int month, int day, int hour, int minute, int second, int microsecond) =>
        _value = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).AddTicks(microsecond * TimeSpan.TicksPerMicrosecond);

    /// <summary>The year.</summary>
    public int Year => _value.Year;

    /// <summary>The month, from 1.</summary>
    public int Month => _value.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _value.Day;

    /// <summary>The hour, from 0.</summary>
    public int Hour => _value.Hour;

    /// <summary>The minute.</summary>
    public int Minute => _value.Minute;

    /// <summary>The second.</summary>
    public int Second => _value.Second;

    /// <summary>The microsecond, from 0 to 999999.</summary>
    public int Microsecond => (int)(_value.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);

    /// <summary>The instant as .NET has it, in UTC.</summary>
    public DateTime ToDateTime() => _value;

    /// <summary>Such as <c>2024-01-06 10:11:12.500000Z</c>.</summary>
    public override string ToString() => _value.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture) + "Z";
}
