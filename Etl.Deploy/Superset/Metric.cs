namespace Etl.Deploy.Superset;

/// <summary>A figure that charts show.</summary>
/// <param name="Name">What charts call it.</param>
/// <param name="Title">What people read.</param>
/// <param name="Expression">SQL that Athena and DuckDB both take.</param>
/// <param name="Format">How it is written, in d3's language.</param>
/// <param name="IsAdditive">Whether the sum of parts is the whole, so that a pivot table may total it.</param>
internal sealed record Metric(string Name, string Title, string Expression, string Format, bool IsAdditive = true)
{
    public static Metric Sales { get; } = new("sales", "Sales", "SUM(total_sales_amt)", ",.0f");

    public static Metric Units { get; } = new("units", "Units sold", "SUM(total_sales_qty)", ",.0f");

    public static Metric Margin { get; } = new("margin", "Margin", "SUM(total_sales_amt) - SUM(total_cost)", ",.0f");

    // A mean of the rows' shares is the share of all days, because every row has seven.
    public static Metric InStockRate { get; } = new("in_stock_rate", "In-stock rate", "AVG(CAST(pct_in_stock AS double))", ".1%", IsAdditive: false);

    public static Metric LowStockDays { get; } = new("low_stock_days", "Days low on stock", "SUM(low_stock_instances)", ",.0f");

    public static Metric OutOfStockDays { get; } = new("out_of_stock_days", "Days out of stock", "SUM(no_stock_instances)", ",.0f");

    public static Metric LostSales { get; } = new(
        "lost_sales", "Sales at risk", "CAST(SUM(potential_low_stock_impact) AS double) + CAST(SUM(no_stock_impact) AS double)", ",.0f");

    // Decimals divide differently in Athena and DuckDB; doubles do not.
    public static Metric MeanPrice { get; } = new(
        "mean_price", "Mean price", "CAST(SUM(total_sales_amt) AS double) / NULLIF(CAST(SUM(total_sales_qty) AS double), 0)", ",.2f", IsAdditive: false);

    public static IReadOnlyList<Metric> All { get; } = [Sales, Units, Margin, InStockRate, LowStockDays, OutOfStockDays, LostSales, MeanPrice];
}
