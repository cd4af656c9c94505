using Etl.DataFrames;
using Etl.DuckDB.Kernels.Dates;

namespace Etl.Engines.Tests.Kernels;

/// <summary>Dates and timestamps: calendars beyond .NET's years, Java's patterns, zones.</summary>
public sealed class DateKernelTests
{
    [Theory]
    [InlineData(1970, 1, 1, 0)]
    [InlineData(2000, 2, 29, 11016)]
    [InlineData(1, 1, 1, -719162)]
    [InlineData(0, 12, 31, -719163)]
    [InlineData(-1, 3, 1, -719834)]
    [InlineData(12021, 1, 1, 3671053)]
    public void Days_and_dates_are_the_same(int year, int month, int day, int days)
    {
        Calendar.Days(year, month, day).Should().Be(days);
        Calendar.Date(days).Should().Be((year, month, day));
    }

    [Theory]
    [InlineData("2021-01-01 10:11:12.123456789", "2021-01-01 10:11:12.123456")]
    [InlineData(" 2021-1-2T3:4:5Z ", "2021-01-02 03:04:05")]
    [InlineData("2021", "2021-01-01 00:00:00")]
    [InlineData("2021-01-01 00:00:00+05:30", "2020-12-31 18:30:00")]
    [InlineData("2021-03-14 02:30:00 America/New_York", "2021-03-14 07:30:00")]
    [InlineData("2021-01-01 10:11", "2021-01-01 10:11:00")]
    [InlineData("12021-01-01", "+12021-01-01 00:00:00")]
    [InlineData("2021-01-01 24:00:00", null)]
    [InlineData("2021-02-29", null)]
    [InlineData("2021-01-01 10:11Z", null)]
    [InlineData("2021-01-01 10:11:12 Nowhere/City", null)]
    [InlineData("", null)]
    public void Timestamps_are_read_as_Spark_casts_them(string text, string? expected) =>
        (TimestampText.Parse(text) is { } micros ? TimestampText.Format(micros) : null).Should().Be(expected);

    [Theory]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss.SSS", "2019-08-05T08:05:09.000")]
    [InlineData("EEEE, d MMMM yy", "Monday, 5 August 19")]
    [InlineData("h:mm a K k", "8:05 AM 8 8")]
    [InlineData("D DDD Q QQQ QQQQ F", "217 217 3 Q3 3rd quarter 5")]
    [InlineData("G yyyyyy XXX z VV ''", "AD 002019 Z UTC UTC '")]
    [InlineData("[HH][mm]", "0805")]
    public void Timestamps_are_written_in_Javas_patterns(string pattern, string expected) =>
        DatePattern.ForWriting(pattern).Write(TimestampText.Parse("2019-08-05 08:05:09.000007")!.Value).Should().Be(expected);

    [Theory]
    [InlineData("yyyyMMdd", "20210203", "2021-02-03 00:00:00")]
    [InlineData("yyyyMMddHHmmss", "20210203040506", "2021-02-03 04:05:06")]
    [InlineData("d/M/yyyy", "3/12/2021", "2021-12-03 00:00:00")]
    [InlineData("yy-MM-dd", "99-01-02", "2099-01-02 00:00:00")]
    [InlineData("dd-MMM-yyyy hh:mm a", "03-feb-2021 12:30 am", "2021-02-03 00:30:00")]
    [InlineData("yyyy-MM-dd[ HH:mm:ss]", "2021-02-03", "2021-02-03 00:00:00")]
    [InlineData("yyyy-MM-dd HH:mm:ss.SSSSSS", "2021-02-03 04:05:06.7", "2021-02-03 04:05:06.7")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ssXXX", "2021-02-03T04:05:06+05:30", "2021-02-02 22:35:06")]
    [InlineData("yyyyDDD", "2021365", "2021-12-31 00:00:00")]
    [InlineData("HH:mm", "04:05", "1970-01-01 04:05:00")]
    [InlineData("yyyy-MM-dd", "2021-2-3", null)]
    [InlineData("yyyy-MM-dd", "2021-02-30", null)]
    [InlineData("yyyy-MM-dd", "12021-02-03", null)]
    [InlineData("yyyy-MM-dd", "2021-02-03 ", null)]
    [InlineData("HH:mm", "24:00", null)]
    public void Texts_are_read_in_Javas_patterns(string pattern, string text, string? expected) =>
        (DatePattern.ForReading(pattern).Read(text) is { } micros ? TimestampText.Format(micros) : null).Should().Be(expected);

    [Theory]
    [InlineData("YYYY", "*has 'Y': Spark has no weeks in patterns. Use WeekOfYear or DatePart.")]
    [InlineData("bad", "*'b' means nothing*")]
    [InlineData("MMMMM", "*'MMMMM' means nothing*")]
    [InlineData("yyyy'", "*a quote is not closed*")]
    [InlineData("yyyy]", "*a ']' has no '['*")]
    public void Patterns_that_Spark_refuses_are_errors(string pattern, string message) =>
        FluentActions.Invoking(() => DatePattern.ForWriting(pattern)).Should().Throw<EngineException>().WithMessage(message);

    [Theory]
    [InlineData("Z")]
    [InlineData("+05:30")]
    [InlineData("-5")]
    [InlineData("+1:30")]
    [InlineData("GMT+1")]
    [InlineData("UTC-08:00")]
    [InlineData("PST")]
    [InlineData("Europe/London")]
    public void Zones_are_those_of_Java(string name) => TimeZones.Find(name).Should().NotBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("Nowhere/City")]
    [InlineData("+19:00")]
    [InlineData("+05:70")]
    public void Other_zones_are_none(string name) => TimeZones.Find(name).Should().BeNull();

    [Theory]
    [InlineData("2021-01-31", 1, "2021-02-28")]
    [InlineData("2020-02-29", -12, "2019-02-28")]
    [InlineData("2021-02-28", 1, "2021-03-28")]
    public void Months_end_where_they_end(string date, int months, string expected) =>
        TimestampText.FormatDate(DateFunctions.AddMonths((int)(TimestampText.Parse(date)!.Value / Calendar.MicrosPerDay), months)).Should().Be(expected);

    [Fact]
    public void A_day_that_is_none_is_an_error() => FluentActions.Invoking(() => DateFunctions.NextDay(0, "XX")).Should().Throw<EngineException>()
        .WithMessage("*'XX' is no day of the week. Use for example 'Mon' or 'Monday'.").Which.ErrorClass.Should().Be("ILLEGAL_DAY_OF_WEEK");
}
