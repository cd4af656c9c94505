namespace Etl.Deploy.Superset;

/// <summary>Where the charts stand: tabs, rows, charts.</summary>
internal static class Layout
{
    /// <param name="chartId">The id of a chart's file.</param>
    public static Dictionary<string, object> Of(Func<Chart, string> chartId)
    {
        var position = new Dictionary<string, object>
        {
            ["DASHBOARD_VERSION_KEY"] = "v2",
            ["ROOT_ID"] = Node("ROOT_ID", "ROOT", ["TABS-main"]),
            ["GRID_ID"] = Node("GRID_ID", "GRID", []),
            ["TABS-main"] = Node("TABS-main", "TABS", Charts.Tabs.Select((_, tab) => $"TAB-{tab}")),
        };
        var number = 0;
        foreach (var (tab, (title, rows)) in Charts.Tabs.Index())
        {
            position.Add($"TAB-{tab}", Node($"TAB-{tab}", "TAB", rows.Select((_, row) => $"ROW-{tab}-{row}"), new() { ["text"] = title }));
            foreach (var (row, charts) in rows.Index())
            {
                var ids = charts.Select(chart => $"CHART-{chart.FileName}").ToList();
                position.Add($"ROW-{tab}-{row}", Node($"ROW-{tab}-{row}", "ROW", ids, new() { ["background"] = "BACKGROUND_TRANSPARENT" }));
                foreach (var (chart, id) in charts.Zip(ids))
                {
                    position.Add(id, Node(id, "CHART", [], Meta(chart, ++number, chartId(chart))));
                }
            }
        }

        return position;
    }

    // The number is only a placeholder that the import replaces; it must differ from chart to chart.
    private static Dictionary<string, object> Meta(Chart chart, int number, string id) => new()
    {
        ["chartId"] = number,
        ["uuid"] = id,
        ["sliceName"] = chart.Name,
        ["width"] = chart.Width,
        ["height"] = chart.Height,
    };

    private static Dictionary<string, object> Node(string id, string type, IEnumerable<string> children, Dictionary<string, object>? meta = null)
    {
        var node = new Dictionary<string, object> { ["id"] = id, ["type"] = type, ["children"] = children.ToList() };
        if (meta is not null)
        {
            node["meta"] = meta;
        }

        return node;
    }
}
