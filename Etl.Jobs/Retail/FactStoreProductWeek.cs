using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail;

/// <summary>
/// Sales and stock by week. Grain: one row per week, store and product with any sale or stock record; one folder per <c>week_end_dt</c>.
/// Sales are summed per day before they meet the day's one stock record, so that neither side multiplies the other.
/// Every quotient is exact to 6 decimals, halves away from zero.
/// </summary>
internal static class FactStoreProductWeek
{
    public const string Table = "fact_store_product_week";
    public const string PartitionColumn = "week_end_dt";

    private const string Quantity = "decimal(18,4)";
    private const string Amount = "decimal(18,2)";
    private const string Ratio = "decimal(24,6)";
    private const int DaysPerWeek = 7;

    /// <summary>The fact, out of <see cref="Placed"/> rows of <see cref="Weeks"/>.</summary>
    public static DataFrame Build(DataFrame weeks)
    {
        var (quantity, onHand) = (Col("total_sales_qty"), Col("eow_on_hand_qty"));
        var (lowDays, emptyDays) = (Col("low_stock_instances"), Col("no_stock_instances"));
        return weeks.Select(
            Col("yr_wk_num"),
            Col("store_key"),
            Col("prod_key"),
            quantity,
            Col("total_sales_amt"),
            When(quantity != 0, Col("total_sales_amt") / quantity).Rounded(Ratio).As("avg_sales_price"),
            onHand,
            Col("eow_on_order_qty"),
            Col("total_cost"),
            // Always of seven days: a day without a stock record counts as in stock.
            ((Lit(DaysPerWeek) - emptyDays).Cast("decimal(9,0)") / Lit((decimal)DaysPerWeek)).Rounded("decimal(9,6)").As("pct_in_stock"),
            (lowDays + emptyDays).As("total_low_stock_impact"),
            Col("potential_low_stock_impact"),
            Col("no_stock_impact"),
            lowDays,
            emptyDays,
            When(quantity != 0, onHand / quantity).Rounded(Ratio).As("weeks_of_supply"),
            Col(PartitionColumn));
    }

    /// <summary>The weeks that belong to a week of the calendar, a store and a product. What does not is an orphan and set aside.</summary>
    public static DataFrame Placed(DataFrame weeks, DataFrame store, DataFrame product) => weeks
        .Filter(Col(PartitionColumn).IsNotNull())
        .Join(store, ["store_key"], "left_semi")
        .Join(product, ["prod_key"], "left_semi");

    /// <summary>
    /// The sums per week, store and product; and as evidence that the rows were clean, how many went in (<c>sales_rows</c>, <c>inventory_rows</c>) and whether a
    /// day came twice (<c>stock_days_sum</c>, <c>stock_days_union</c>).
    /// </summary>
    /// <param name="sales">Sales, each line once.</param>
    /// <param name="inventory">Stock records at the end of a day.</param>
    /// <param name="calendar">The days, with <c>week_end_dt</c>.</param>
    public static DataFrame Weeks(DataFrame sales, DataFrame inventory, DataFrame calendar)
    {
        var (quantity, amount, onHand) = (Col("qty"), Col("amt"), Col("inventory_on_hand_qty"));
        // More was sold than is left at the end of the day; what is left, at the day's mean price, would have been sold for onHand * amount / quantity.
        var low = (quantity > 0) & (onHand < quantity);
        var empty = Col("out_of_stock_flg") == 1;
        // Each stock record sets the bit of its day: a day that comes twice makes the sum larger than the union. In a calendar with weeks of more than
        // 32 days two days share a bit, which raises a suspicion that the rows then refute.
        var day = ShiftLeft(Lit(1L), DateDiff(Col(PartitionColumn), Col("stock_dt")) % 32);
        return Days(sales, inventory)
            .Join(calendar.Select("cal_dt", "yr_wk_num", PartitionColumn), ["cal_dt"], "left")
            .GroupBy(PartitionColumn, "yr_wk_num", "store_key", "prod_key")
            .Agg(
                Total(quantity, Quantity).As("total_sales_qty"),
                Total(amount, Amount).As("total_sales_amt"),
                Total(Col("cost"), Amount).As("total_cost"),
                // The last record of the week, on whatever day it is, and even if its value is null.
                MaxBy(onHand, Col("stock_dt")).As("eow_on_hand_qty"),
                MaxBy(Col("inventory_on_order_qty"), Col("stock_dt")).As("eow_on_order_qty"),
                DaysWith(low).As("low_stock_instances"),
                DaysWith(empty).As("no_stock_instances"),
                Total(When(low, amount - (onHand * amount / quantity).Rounded(Ratio)), Ratio).As("potential_low_stock_impact"),
                Total(When(empty, amount), Amount).As("no_stock_impact"),
                Sum("sales_rows").As("sales_rows"),
                Count("stock_dt").As("inventory_rows"),
                Sum(day).As("stock_days_sum"),
                BitOr(day).As("stock_days_union"));
    }

    // One row per day, store and product: what was sold, and the stock record if there is one.
    private static DataFrame Days(DataFrame sales, DataFrame inventory)
    {
        var sold = sales.GroupBy("trans_dt", "store_key", "prod_key").Agg(
            Sum("sales_qty").Cast(Quantity).As("qty"),
            Sum("sales_amt").Cast(Amount).As("amt"),
            Sum("sales_cost").Cast(Amount).As("cost"),
            Count("*").As("sales_rows"));
        var sameDay = (sold["trans_dt"] == inventory["cal_dt"])
            & (sold["store_key"] == inventory["store_key"])
            & (sold["prod_key"] == inventory["prod_key"]);
        return sold.Join(inventory, sameDay, "full").Select(
            Coalesce(sold["trans_dt"], inventory["cal_dt"]).As("cal_dt"),
            Coalesce(sold["store_key"], inventory["store_key"]).As("store_key"),
            Coalesce(sold["prod_key"], inventory["prod_key"]).As("prod_key"),
            Col("qty"),
            Col("amt"),
            Col("cost"),
            Col("sales_rows"),
            inventory["cal_dt"].As("stock_dt"),
            Col("inventory_on_hand_qty"),
            Col("inventory_on_order_qty"),
            Col("out_of_stock_flg"));
    }

    private static Column Total(Column value, string type) => Coalesce(Sum(value).Cast(type), Lit(0).Cast(type));

    private static Column DaysWith(Column condition) => Count(When(condition, 1)).Cast("int");

    // A cast to fewer decimals rounds, halves away from zero.
    private static Column Rounded(this Column value, string type) => value.Cast(type);
}
