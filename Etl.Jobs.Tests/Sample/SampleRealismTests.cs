using static Etl.Jobs.Tests.Sample.SampleFixture;

namespace Etl.Jobs.Tests.Sample;

public sealed class SampleRealismTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public void Sales_Rows_MeetTheTarget() =>
        ((double)sample.Sales.Count).Should().BeApproximately(sample.Options.SalesRows, 0.03 * sample.Options.SalesRows);

    [Fact]
    public void Inventory_Rows_LackFewSnapshots()
    {
        var all = 91 * 6 * 90;

        sample.Inventory.Count.Should().BeInRange((int)(0.93 * all), all - 1);
    }

    [Fact]
    public void Sales_OverTheWeek_PeakOnSaturday()
    {
        var autumn = sample.Sales.Select(row => Date(row["trans_dt"])).Where(day => day < new DateOnly(2023, 12, 10)).ToList();

        Count(DayOfWeek.Saturday).Should().BeGreaterThan(1.25 * Count(DayOfWeek.Tuesday));
        Count(DayOfWeek.Friday).Should().BeGreaterThan(1.15 * Count(DayOfWeek.Monday));

        double Count(DayOfWeek weekday) => autumn.Count(day => day.DayOfWeek == weekday);
    }

    [Fact]
    public void Sales_BeforeChristmas_Peak()
    {
        double Count(DateOnly from) => sample.Sales.Count(row => Date(row["trans_dt"]) >= from && Date(row["trans_dt"]) < from.AddDays(7));

        Count(new DateOnly(2023, 12, 17)).Should().BeGreaterThan(1.3 * Count(new DateOnly(2023, 10, 22)));
    }

    [Fact]
    public void Products_Popular_OutsellSlowOnes()
    {
        var lines = sample.Sales.CountBy(row => row["prod_key"]).Select(pair => pair.Value).OrderDescending().ToList();

        lines.Take(9).Sum().Should().BeGreaterThan(sample.Sales.Count / 4);
        lines[^10].Should().BeLessThan(lines[0] / 8);
    }

    [Fact]
    public void Stock_RunsOut_NowAndThen() => Share(row => row["out_of_stock_flg"] == "1").Should().BeInRange(0.005, 0.06);

    [Fact]
    public void Stock_OnOrder_IsCommon() => Share(row => row["next_delivery_dt"].Length > 0).Should().BeInRange(0.05, 0.5);

    [Fact]
    public void Stock_LowDays_Happen()
    {
        var sold = sample.Sales.GroupBy(CellOfSale).ToDictionary(lines => lines.Key, lines => lines.Sum(row => Number(row["sales_qty"])));
        var low = sample.Inventory.Count(row => Number(row["inventory_on_hand_qty"]) < sold.GetValueOrDefault(CellOfStock(row)));

        low.Should().BeInRange(sample.Inventory.Count / 200, sample.Inventory.Count / 15);
    }

    [Fact]
    public void Sales_BeyondTheStock_AreRare()
    {
        var stock = sample.Inventory.ToDictionary(CellOfStock);

        // Nothing the evening before, nothing on order then, and yet a sale.
        var beyond = sample.Sales.Count(row => Number(row["sales_qty"]) > 0
            && stock.TryGetValue((Date(row["trans_dt"]).AddDays(-1), row["store_key"], row["prod_key"]), out var before)
            && before["out_of_stock_flg"] == "1" && before["inventory_on_order_qty"] == "0");

        beyond.Should().BeLessThan(sample.Sales.Count / 100);
    }

    [Fact]
    public void Returns_AreFewAndOfKeepableGoods() =>
        sample.Sales.Count(row => Number(row["sales_qty"]) < 0).Should().BeInRange(1, sample.Sales.Count / 100);

    [Fact]
    public void Promotions_RaiseDemand()
    {
        var promoted = sample.Inventory.Where(row => row["promotion_flg"] == "1").Select(CellOfStock).ToHashSet();
        var share = sample.Sales.Count(row => promoted.Contains(CellOfSale(row))) / (double)sample.Sales.Count;

        share.Should().BeGreaterThan(1.4 * promoted.Count / sample.Inventory.Count);
    }

    private static (DateOnly, string, string) CellOfSale(IReadOnlyDictionary<string, string> row) =>
        (Date(row["trans_dt"]), row["store_key"], row["prod_key"]);

    private static (DateOnly, string, string) CellOfStock(IReadOnlyDictionary<string, string> row) =>
        (Date(row["cal_dt"]), row["store_key"], row["prod_key"]);

    private double Share(Func<IReadOnlyDictionary<string, string>, bool> condition) =>
        sample.Inventory.Count(condition) / (double)sample.Inventory.Count;
}
