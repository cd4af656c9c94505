namespace Etl.Deploy.Superset;

/// <summary>The charts, by tab.</summary>
internal static class Charts
{
    public const string Week = "week_end_dt";

    // Weeks end on any weekday; Superset's own week grain would move them to a Monday.
    private const string Daily = "P1D";

    public static IReadOnlyList<(string Title, Chart[][] Rows)> Tabs { get; } =
    [
        ("Sales",
        [
            [Trend("Sales", Metric.Sales), Trend("In-stock rate", Metric.InStockRate), Trend("Sales at risk", Metric.LostSales)],
            [Line("Sales by week and region", Metric.Sales, "region", 12)],
            [Bars("Sales by category", Metric.Sales, "category_name"), Bars("Margin by region", Metric.Margin, "region")],
        ]),
        ("Stock",
        [
            [Line("In-stock rate by week and region", Metric.InStockRate, "region", 6), Heatmap("In-stock rate by week and category", Metric.InStockRate, "category_name")],
            [Table("Low stock", Metric.LowStockDays, [Metric.OutOfStockDays, Metric.InStockRate, Metric.Units]), Table("Lost sales", Metric.LostSales, [Metric.Sales, Metric.OutOfStockDays])],
        ]),
        ("Stores",
        [
            [Map("Stores by sales", Metric.Sales)],
            [Pivot("Regions, stores and categories by week")],
        ]),
    ];

    private static Chart Trend(string name, Metric metric) => new(name, "big_number", 4, 24, new()
    {
        ["metric"] = metric.Name,
        ["x_axis"] = Week,
        ["time_grain_sqla"] = Daily,
        ["compare_lag"] = 1,
        ["compare_suffix"] = "to the week before",
        ["show_trend_line"] = true,
        ["start_y_axis_at_zero"] = false,
        ["y_axis_format"] = metric.Format,
    });

    private static Chart Line(string name, Metric metric, string by, int width) => new(name, "echarts_timeseries_line", width, 48, new()
    {
        ["x_axis"] = Week,
        ["time_grain_sqla"] = Daily,
        ["metrics"] = new List<string> { metric.Name },
        ["groupby"] = new List<string> { by },
        ["row_limit"] = 10000,
        ["show_legend"] = true,
        ["y_axis_format"] = metric.Format,
        ["rich_tooltip"] = true,
    });

    private static Chart Bars(string name, Metric metric, string by) => new(name, "echarts_timeseries_bar", 6, 48, new()
    {
        ["x_axis"] = by,
        ["metrics"] = new List<string> { metric.Name },
        ["groupby"] = new List<string>(),
        ["orientation"] = "horizontal",
        ["x_axis_sort"] = metric.Name,
        ["x_axis_sort_asc"] = true,
        ["row_limit"] = 100,
        ["show_value"] = true,
        ["y_axis_format"] = metric.Format,
    });

    private static Chart Heatmap(string name, Metric metric, string by) => new(name, "heatmap_v2", 6, 48, new()
    {
        ["x_axis"] = Week,
        ["time_grain_sqla"] = Daily,
        ["groupby"] = by,
        ["metric"] = metric.Name,
        ["row_limit"] = 10000,
        ["y_axis_format"] = metric.Format,
        ["linear_color_scheme"] = "superset_seq_1",
    });

    private static Chart Table(string name, Metric first, Metric[] others) => new(name, "table", 6, 64, new()
    {
        ["query_mode"] = "aggregate",
        ["groupby"] = new List<string> { "store_desc", "prod_name" },
        ["metrics"] = new List<string>([first.Name, .. others.Select(metric => metric.Name)]),
        ["timeseries_limit_metric"] = first.Name,
        ["order_desc"] = true,
        ["row_limit"] = 200,
        ["server_page_length"] = 20,
        ["conditional_formatting"] = new List<object>
        {
            new Dictionary<string, object> { ["column"] = first.Name, ["operator"] = "None", ["colorScheme"] = "#EFA1AA" },
        },
    });

    private static Chart Map(string name, Metric metric) => new(name, "deck_scatter", 12, 64, new()
    {
        ["spatial"] = new Dictionary<string, object> { ["type"] = "latlong", ["latCol"] = "latitude", ["lonCol"] = "longitude" },
        ["size"] = metric.Name,
        ["point_radius_fixed"] = new Dictionary<string, object> { ["type"] = "metric", ["value"] = metric.Name },
        ["point_unit"] = "square_m",
        ["multiplier"] = 10,
        ["min_radius"] = 4,
        ["max_radius"] = 40,
        ["autozoom"] = true,
        ["viewport"] = new Dictionary<string, object> { ["latitude"] = 45, ["longitude"] = -85, ["zoom"] = 4, ["bearing"] = 0, ["pitch"] = 0 },
        ["mapbox_style"] = "tile://https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        ["row_limit"] = 5000,
        ["color_picker"] = new Dictionary<string, object> { ["r"] = 31, ["g"] = 120, ["b"] = 180, ["a"] = 0.8 },
    });

    private static Chart Pivot(string name) => new(name, "pivot_table_v2", 12, 72, new()
    {
        ["groupbyRows"] = new List<string> { "region", "store_desc", "category_name" },
        ["groupbyColumns"] = new List<string> { Week },
        ["time_grain_sqla"] = Daily,
        ["metrics"] = new List<string> { Metric.Sales.Name, Metric.Units.Name },
        ["metricsLayout"] = "COLUMNS",
        ["aggregateFunction"] = "Sum",
        ["colTotals"] = true,
        ["rowTotals"] = false,
        ["rowSubTotals"] = true,
        ["row_limit"] = 10000,
        ["valueFormat"] = Metric.Sales.Format,
        ["date_format"] = "%Y-%m-%d",
    });
}
