namespace Etl.Jobs.Tests.Sample;

public sealed class SampleFormatTests : IDisposable
{
    private readonly SampleFiles _files = new();

    public SampleFormatTests() => _files.Write(
        new() { Date = new DateOnly(2024, 12, 31), SalesRows = 500, Stores = 9, Products = 80, Weeks = 2 });

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("store", "store_key,store_num,store_desc,addr,city,region,cntry_cd,cntry_nm,postal_zip_cd,prov_state_desc,prov_state_cd," +
        "store_type_cd,store_type_desc,frnchs_flg,store_size,market_key,market_name,submarket_key,submarket_name,latitude,longitude")]
    [InlineData("product", "prod_key,prod_name,vol,wgt,brand_name,status_code,status_code_name," +
        "category_key,category_name,subcategory_key,subcategory_name")]
    [InlineData("calendar", "cal_dt,cal_type_desc,day_of_wk_num,day_of_wk_desc,yr_num,wk_num,yr_wk_num," +
        "mnth_num,yr_mnth_num,qtr_num,yr_qtr_num")]
    [InlineData("sales", "trans_id,prod_key,store_key,trans_dt,trans_time,sales_qty,sales_price,sales_amt," +
        "discount,sales_cost,sales_mgrn,ship_cost")]
    [InlineData("inventory", "cal_dt,store_key,prod_key,inventory_on_hand_qty,inventory_on_order_qty," +
        "out_of_stock_flg,waste_qty,promotion_flg,next_delivery_dt")]
    public void File_OfATable_IsCleanCsvUnderItsHeader(string table, string header)
    {
        var text = _files.Text(table);
        var lines = text.TrimEnd('\n').Split('\n');

        lines[0].Should().Be(header);
        text.Should().EndWith("\n").And.NotContain("\r").And.NotContain("\n\n").And.NotContain("\uFEFF");
        lines.Should().OnlyContain(line => CsvLine.Split(line).Count == header.Split(',').Length);
    }

    [Fact]
    public void Text_WithSpecialCharacters_IsQuotedAndNothingElse()
    {
        var lines = _files.Text("product").TrimEnd('\n').Split('\n');

        lines.Should().Contain(line => line.Contains("12\"\" ")).And.Contain(line => line.Contains(", "));
        lines.Should().Equal(lines.Select(line => string.Join(',', CsvLine.Split(line).Select(Quote))));

        static string Quote(string field) => field.AsSpan().IndexOfAny(",\"") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
    }

    [Fact]
    public void Text_WithAccents_IsUtf8() => _files.Text("store").Should().Contain("Québec");

    [Fact]
    public void Measures_UnknownOrAbsent_AreEmpty()
    {
        _files.Rows("product").Should().Contain(row => row["vol"].Length == 0 && row["wgt"].Length == 0)
            .And.Contain(row => row["vol"] == "1000.000");
        _files.Rows("inventory").Should().OnlyContain(row =>
            (row["next_delivery_dt"].Length == 0) == (row["inventory_on_order_qty"] == "0"));
    }

    [Fact]
    public void Calendar_YearEnd_WeeksEndOnSaturdayAndBelongToThatYear()
    {
        var weeks = _files.Rows("calendar").ToDictionary(row => row["cal_dt"]);

        weeks["2024-12-28"]["yr_wk_num"].Should().Be("202452");
        weeks["2024-12-29"].Should().Contain("yr_wk_num", "202501").And.Contain("yr_num", "2024").And.Contain("day_of_wk_num", "1");
        weeks["2025-01-04"].Should().Contain("yr_wk_num", "202501").And.Contain("yr_qtr_num", "20251")
            .And.Contain("day_of_wk_desc", "Saturday");
        weeks.Values.GroupBy(row => row["yr_wk_num"]).Should().OnlyContain(week => week.Count() == 7);
        weeks.Should().ContainKey("2025-02-08");
    }
}
