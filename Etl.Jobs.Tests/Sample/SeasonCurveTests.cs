using Etl.Jobs.Sample.Calendars;
using Etl.Jobs.Sample.Demand;

namespace Etl.Jobs.Tests.Sample;

public sealed class SeasonCurveTests
{
    private static readonly DateOnly January = new(2024, 1, 20);
    private static readonly DateOnly July = new(2024, 7, 18);
    private static readonly DateOnly Advent = new(2024, 12, 20);

    [Fact]
    public void Factor_SummerGoods_PeakInJuly() =>
        SeasonCurve.Summer.Factor(July).Should().BeGreaterThan(2 * SeasonCurve.Summer.Factor(January));

    [Fact]
    public void Factor_WinterGoods_PeakInJanuaryAcrossTheYearEnd()
    {
        SeasonCurve.Winter.Factor(January).Should().BeGreaterThan(2 * SeasonCurve.Winter.Factor(July));
        SeasonCurve.Winter.Factor(new DateOnly(2024, 12, 31)).Should()
            .BeApproximately(SeasonCurve.Winter.Factor(new DateOnly(2025, 1, 1)), 0.1);
    }

    [Fact]
    public void Factor_FestiveGoods_PeakInDecember() => SeasonCurve.Festive.Factor(Advent).Should().BeGreaterThan(2.5);

    [Fact]
    public void TradingDay_AverageWeek_IsOne() =>
        Enumerable.Range(10, 7).Average(day => TradingDay.Factor(new DateOnly(2024, 3, day))).Should().BeApproximately(1, 1e-9);

    [Fact]
    public void TradingDay_Christmas_IsClosed() => TradingDay.Factor(new DateOnly(2024, 12, 25)).Should().Be(0);
}
