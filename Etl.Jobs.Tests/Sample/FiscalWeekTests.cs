using Etl.Jobs.Sample.Calendars;

namespace Etl.Jobs.Tests.Sample;

public sealed class FiscalWeekTests
{
    [Theory]
    [InlineData(2023, 12, 30, 202352)]
    [InlineData(2023, 12, 31, 202401)]
    [InlineData(2024, 1, 6, 202401)]
    [InlineData(2024, 1, 7, 202402)]
    [InlineData(2022, 1, 1, 202201)]
    [InlineData(2022, 12, 31, 202253)]
    public void YearWeek_AroundTheYearEnd_BelongsToTheYearOfItsSaturday(int year, int month, int day, int expected) =>
        FiscalWeek.YearWeek(new DateOnly(year, month, day)).Should().Be(expected);

    [Fact]
    public void YearWeek_OverFortyYears_GrowsWithEverySunday()
    {
        var sundays = Enumerable.Range(0, 2_080).Select(week => FiscalWeek.Start(new DateOnly(2000, 1, 1)).AddDays(7 * week));

        sundays.Select(FiscalWeek.YearWeek).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void YearStart_AnyDayOfTheYear_IsTheSundayOfWeekOne() =>
        FiscalWeek.YearStart(new DateOnly(2024, 6, 1)).Should().Be(new DateOnly(2023, 12, 31));
}
