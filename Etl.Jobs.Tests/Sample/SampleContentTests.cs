using static Etl.Jobs.Tests.Sample.SampleFixture;

namespace Etl.Jobs.Tests.Sample;

public sealed class SampleContentTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public void Facts_EveryKey_ExistsInItsDimension()
    {
        var stores = sample.Stores.Select(row => row["store_key"]).ToHashSet();
        var products = sample.Products.Select(row => row["prod_key"]).ToHashSet();
        var days = sample.Calendar.Select(row => row["cal_dt"]).ToHashSet();

        sample.Sales.Should().OnlyContain(row =>
            stores.Contains(row["store_key"]) && products.Contains(row["prod_key"]) && days.Contains(row["trans_dt"]));
        sample.Inventory.Should().OnlyContain(row =>
            stores.Contains(row["store_key"]) && products.Contains(row["prod_key"]) && days.Contains(row["cal_dt"]));
    }

    [Fact]
    public void Keys_OfAllTables_AreUnique()
    {
        sample.Stores.Select(row => row["store_key"]).Should().OnlyHaveUniqueItems();
        sample.Products.Select(row => row["prod_key"]).Should().OnlyHaveUniqueItems();
        sample.Calendar.Select(row => row["cal_dt"]).Should().OnlyHaveUniqueItems();
        sample.Inventory.Select(row => (row["cal_dt"], row["store_key"], row["prod_key"])).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Receipts_OneProduct_OnlyOnce() =>
        sample.Sales.Select(row => (row["trans_id"], row["prod_key"])).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Receipts_OneNumber_OneStoreAndTime() =>
        sample.Sales.Select(row => (row["trans_id"], row["store_key"], row["trans_dt"], row["trans_time"])).Distinct()
            .Should().HaveCount(sample.Sales.DistinctBy(row => row["trans_id"]).Count());

    [Fact]
    public void Days_OfFacts_FillTheHistory()
    {
        var first = sample.Options.FirstDay;
        var last = sample.Options.Date;

        sample.Sales.Select(row => Date(row["trans_dt"])).Distinct().Should().HaveCount(90, "stores are shut on Christmas Day");
        sample.Sales.Should().OnlyContain(row => Date(row["trans_dt"]) >= first && Date(row["trans_dt"]) <= last);
        sample.Inventory.Select(row => Date(row["cal_dt"])).Distinct().Should().HaveCount(90);
        sample.Inventory.Should().OnlyContain(row => Date(row["cal_dt"]) >= first && Date(row["cal_dt"]) <= last);
    }

    [Fact]
    public void Money_OfALine_AddsUp() =>
        sample.Sales.Should().OnlyContain(row =>
            Math.Round(Number(row["sales_qty"]) * Number(row["sales_price"]), 2, MidpointRounding.AwayFromZero)
                == Number(row["sales_amt"]) + Number(row["discount"])
            && Number(row["sales_mgrn"]) == Number(row["sales_amt"]) - Number(row["sales_cost"])
            && Number(row["discount"]) >= 0
            && Number(row["ship_cost"]) >= 0);

    [Fact]
    public void Stock_Flags_FollowTheQuantities() =>
        sample.Inventory.Should().OnlyContain(row =>
            (row["out_of_stock_flg"] == "1") == (Number(row["inventory_on_hand_qty"]) == 0)
            && Number(row["inventory_on_hand_qty"]) >= 0
            && (row["next_delivery_dt"].Length == 0 || Date(row["next_delivery_dt"]) > Date(row["cal_dt"])));
}
