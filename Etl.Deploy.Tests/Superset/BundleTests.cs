using Etl.Deploy.Superset;
using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.Superset;

/// <summary>What a real Superset 6.1 was seen to demand of a bundle.</summary>
public sealed class BundleTests
{
    private static readonly string[] ChartTypes =
        ["big_number", "echarts_timeseries_line", "echarts_timeseries_bar", "heatmap_v2", "table", "deck_scatter", "pivot_table_v2"];

    // Superset refuses a file with a key that it does not know; below params, metadata and position it does not look.
    private static readonly Dictionary<string, string[]> KnownKeys = new()
    {
        ["metadata"] = ["version"],
        ["database"] = ["database_name", "sqlalchemy_uri", "expose_in_sqllab", "allow_run_async", "allow_ctas", "allow_cvas", "allow_dml", "extra", "uuid", "version"],
        ["dataset"] = ["table_name", "description", "main_dttm_col", "schema", "catalog", "sql", "columns", "metrics", "uuid", "version", "database_uuid"],
        ["column"] = ["column_name", "type", "is_dttm", "groupby", "filterable"],
        ["metric"] = ["metric_name", "verbose_name", "expression", "d3format"],
        ["chart"] = ["slice_name", "viz_type", "params", "query_context", "uuid", "version", "dataset_uuid"],
        ["dashboard"] = ["dashboard_title", "slug", "published", "position", "metadata", "uuid", "version"],
    };

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void Keys_AreThoseThatSupersetKnows(string variant)
    {
        var bundle = Bundle.Read(variant);

        bundle.Metadata.Keys.Should().Equal(KnownKeys["metadata"]);
        bundle.Database.Keys.Should().Equal(KnownKeys["database"]);
        bundle.Dataset.Keys.Should().Equal(KnownKeys["dataset"]);
        bundle.Dashboard.Keys.Should().Equal(KnownKeys["dashboard"]);
        bundle.Charts.Should().HaveCountGreaterThan(9).And.OnlyContain(chart => chart.Keys.SequenceEqual(KnownKeys["chart"]));
        bundle.Dataset.List("columns").Cast<Dictionary<string, object?>>().Should().OnlyContain(column => column.Keys.SequenceEqual(KnownKeys["column"]));
        bundle.Dataset.List("metrics").Cast<Dictionary<string, object?>>().Should().OnlyContain(metric => metric.Keys.SequenceEqual(KnownKeys["metric"]));
        bundle.All.Should().OnlyContain(file => file.Text("version") == "1.0.0");
    }

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void Links_LeadToFilesOfTheBundle(string variant)
    {
        var bundle = Bundle.Read(variant);
        var boxes = Nodes(bundle, "CHART").Select(box => box.Map("meta")).ToList();

        bundle.Dataset.Text("database_uuid").Should().Be(bundle.Database.Text("uuid"));
        bundle.Charts.Should().OnlyContain(chart => chart.Text("dataset_uuid") == bundle.Dataset.Text("uuid"));
        boxes.Select(box => box.Text("uuid")).Should().BeEquivalentTo(bundle.Charts.Select(chart => chart.Text("uuid")));
        boxes.Select(box => box.Text("chartId")).Should().OnlyHaveUniqueItems();
        bundle.All.Where(file => file.ContainsKey("uuid")).Select(file => Guid.Parse(file.Text("uuid"))).Should().OnlyHaveUniqueItems();
        YamlTree.Walk(bundle.Dashboard).Where(found => found.Path.EndsWith("/datasetUuid", StringComparison.Ordinal)).Select(found => (string?)found.Value)
            .Should().NotBeEmpty().And.OnlyContain(id => id == bundle.Dataset.Text("uuid"));
    }

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void Layout_IsATreeOfTabsRowsAndCharts(string variant)
    {
        var bundle = Bundle.Read(variant);
        var position = bundle.Dashboard.Map("position");
        var nodes = position.Where(node => node.Key != "DASHBOARD_VERSION_KEY").ToDictionary(node => node.Key, node => (Dictionary<string, object?>)node.Value!);

        nodes.Should().OnlyContain(node => node.Value.Text("id") == node.Key && node.Value.ContainsKey("type") && node.Value.ContainsKey("children"));
        var reached = Reach("ROOT_ID", nodes).ToList();
        reached.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(nodes.Keys.Where(key => key != "GRID_ID"));
        Nodes(bundle, "TAB").Should().HaveCount(3);
        foreach (var row in Nodes(bundle, "ROW"))
        {
            row.List("children").Sum(child => int.Parse(nodes[(string)child!].Map("meta").Text("width"))).Should().Be(12);
            row.List("children").Select(child => int.Parse(nodes[(string)child!].Map("meta").Text("height"))).Should().OnlyContain(height => height > 10);
        }
    }

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void Charts_UseColumnsAndMetricsOfTheDataset_AndTakePartInTheTimeFilter(string variant)
    {
        var bundle = Bundle.Read(variant);
        foreach (var chart in bundle.Charts)
        {
            var parameters = new ChartQuery(chart);
            chart.Text("viz_type").Should().BeOneOf(ChartTypes).And.Be(chart.Map("params").Text("viz_type"));
            parameters.Columns.Should().BeSubsetOf(bundle.Columns, chart.Text("slice_name"));
            parameters.Metrics.Should().NotBeEmpty().And.BeSubsetOf(bundle.Metrics.Keys, chart.Text("slice_name"));
            var filter = (Dictionary<string, object?>)chart.Map("params").List("adhoc_filters").Single()!;
            filter.Should().Contain("operator", "TEMPORAL_RANGE").And.Contain("subject", "week_end_dt").And.Contain("comparator", "No filter");
        }
    }

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void Weeks_AreNeverTruncatedToMondays(string variant) =>
        Bundle.Read(variant).Charts.Select(chart => chart.Map("params").GetValueOrDefault("time_grain_sqla")).Should().OnlyContain(grain => grain == null || (string)grain == "P1D");

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void PivotTotals_AddOnlyWhatMayBeAdded(string variant)
    {
        var additive = Metric.All.Where(metric => metric.IsAdditive).Select(metric => metric.Name).ToList();
        var pivots = Bundle.Read(variant).Charts.Where(chart => chart.Text("viz_type") == "pivot_table_v2").ToList();

        pivots.Should().NotBeEmpty().And.OnlyContain(pivot => pivot.Map("params").Text("rowTotals") == "false");
        pivots.SelectMany(pivot => new ChartQuery(pivot).Metrics).Should().BeSubsetOf(additive);
    }

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void Filters_AreOfColumns_AndStoresFollowTheirRegion(string variant)
    {
        var bundle = Bundle.Read(variant);
        var filters = bundle.Dashboard.Map("metadata").List("native_filter_configuration").Cast<Dictionary<string, object?>>().ToDictionary(filter => filter.Text("id"));

        filters.Values.Select(filter => filter.Text("filterType")).Should().Equal("filter_time", "filter_select", "filter_select", "filter_select", "filter_select");
        var columns = filters.Values.Skip(1).Select(filter => ((Dictionary<string, object?>)filter.List("targets").Single()!).Map("column").Text("name")).ToList();
        columns.Should().Equal("region", "store_desc", "category_name", "subcategory_name").And.BeSubsetOf(bundle.Columns);
        filters["NATIVE_FILTER-store_desc"].List("cascadeParentIds").Should().Equal("NATIVE_FILTER-region");
        filters.Values.SelectMany(filter => filter.List("cascadeParentIds")).Should().OnlyContain(parent => filters.ContainsKey((string)parent!));
    }

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void Database_GivesNobodyItsSql_AndHoldsNoPassword(string variant)
    {
        var database = Bundle.Read(variant).Database;

        database.Should().Contain("expose_in_sqllab", "false").And.Contain("allow_dml", "false").And.Contain("allow_ctas", "false").And.Contain("allow_cvas", "false");
        database.Text("sqlalchemy_uri").Should().NotContain("@");
    }

    [Theory]
    [MemberData(nameof(Bundle.Variants), MemberType = typeof(Bundle))]
    public void DateColumns_SayThatTheyAreDates(string variant)
    {
        var week = Bundle.Read(variant).Dataset.List("columns").Cast<Dictionary<string, object?>>().Single(column => column.Text("column_name") == "week_end_dt");

        week.Should().Contain("type", "DATE").And.Contain("is_dttm", "true");
        Bundle.Read(variant).Dataset.Text("main_dttm_col").Should().Be("week_end_dt");
    }

    [Fact]
    public void Variants_ShareNoNameThatSupersetTakesOver()
    {
        var bundles = DashboardVariant.All.Select(variant => Bundle.Read(variant.Name)).ToList();

        bundles.Select(bundle => bundle.Dashboard.Text("slug")).Should().OnlyHaveUniqueItems();
        bundles.Select(bundle => bundle.Dataset.Text("table_name")).Should().OnlyHaveUniqueItems();
        bundles.Select(bundle => bundle.Database.Text("database_name")).Should().OnlyHaveUniqueItems();
        bundles.SelectMany(bundle => bundle.All).Where(file => file.ContainsKey("uuid")).Select(file => file.Text("uuid")).Should().OnlyHaveUniqueItems();
    }

    private static IEnumerable<Dictionary<string, object?>> Nodes(Bundle bundle, string type) =>
        bundle.Dashboard.Map("position").Values.OfType<Dictionary<string, object?>>().Where(node => node.Text("type") == type);

    private static IEnumerable<string> Reach(string id, Dictionary<string, Dictionary<string, object?>> nodes) =>
        nodes[id].List("children").Cast<string>().SelectMany(child => Reach(child, nodes)).Prepend(id);
}
