using System.Globalization;

namespace Etl.DataFrames.Types;

/// <summary>A date as programs for Microsoft.Spark write it. Rows hold <see cref="DateOnly"/>; <see cref="Row.GetAs{T}(int)"/> gives either.</summary>
public sealed record Date
{
    private readonly DateOnly _value;

    /// <summary>The date of a <see cref="DateOnly"/>.</summary>
    /// <param name="date">The date.</param>
    public Date(DateOnly date) => _value = date;

    /// <summary>The date of a time.</summary>
    /// <param name="dateTime">The time; its hours do not count.</param>
    public Date(DateTime dateTime)
        : this(DateOnly.FromDateTime(dateTime))
    {
    }

    /// <summary>A date by its parts.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <param name="month">The month, from 1.</param>
    /// <param name="day">The day of the month, from 1.</param>
    public Date(int year, int month, int day)
        : this(new DateOnly(year, month, day))
    {
    }

    /// <summary>The year.</summary>
    public int Year => _value.Year;

    /// <summary>The month, from 1.</summary>
    public int Month => _value.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _value.Day;

    /// <summary>The start of the day.</summary>
    public DateTime ToDateTime() => _value.ToDateTime(TimeOnly.MinValue);

    /// <summary>The date as .NET has it.</summary>
    public DateOnly ToDateOnly() => _value;

    /// <summary>Such as <c>2024-01-06</c>.</summary>
    public override string ToString() => _value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
