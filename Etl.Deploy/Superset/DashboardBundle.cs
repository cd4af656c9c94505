using Etl.Deploy.Athena;
using Etl.Deploy.Files;
using Etl.Deploy.Tables;

namespace Etl.Deploy.Superset;

/// <summary>The files of the dashboard, for each variant: database, dataset, charts, dashboard. They are linked by ids only.</summary>
internal static class DashboardBundle
{
    private const string Version = "1.0.0";

    public static IEnumerable<GeneratedFile> Create(MartTables tables) => DashboardVariant.All.SelectMany(variant => Create(variant, tables));

    private static IEnumerable<GeneratedFile> Create(DashboardVariant variant, MartTables tables)
    {
        var files = new Dictionary<string, Dictionary<string, object?>>
        {
            // Without a type the bundle serves the import of dashboards and of assets.
            ["metadata"] = new() { ["version"] = Version },
            [$"databases/{Database(variant)}"] = DatabaseFile(variant),
            [$"datasets/{Database(variant)}/{Dataset(variant)}"] = DatasetFile(variant, tables),
            [$"dashboards/{Dataset(variant)}"] = DashboardFile(variant),
        };
        foreach (var chart in AllCharts)
        {
            files.Add($"charts/{chart.FileName}", ChartFile(variant, chart));
        }

        return files.Select(file => new GeneratedFile($"deploy/superset/{variant.Name}/{file.Key}.yaml", $"# {GeneratedFile.Notice}\n{Yaml.Text(file.Value)}"));
    }

    private static IEnumerable<Chart> AllCharts => Charts.Tabs.SelectMany(tab => tab.Rows).SelectMany(row => row);

    private static string Database(DashboardVariant variant) => $"retail_{variant.Name}";

    private static string Dataset(DashboardVariant variant) => $"retail_weekly_{variant.Name}";

    private static string Id(DashboardVariant variant, string kind, string name = "") => StableId.Of($"{variant.Name}/{kind}/{name}");

    private static Dictionary<string, object?> DatabaseFile(DashboardVariant variant) => new()
    {
        ["database_name"] = Database(variant),
        ["sqlalchemy_uri"] = variant.Uri,
        // Who may write SQL may read every file of the server through DuckDB, and every table of the account through Athena.
        ["expose_in_sqllab"] = false,
        ["allow_run_async"] = false,
        ["allow_ctas"] = false,
        ["allow_cvas"] = false,
        ["allow_dml"] = false,
        ["extra"] = new Dictionary<string, object>(),
        ["uuid"] = Id(variant, "database"),
        ["version"] = Version,
    };

    private static Dictionary<string, object?> DatasetFile(DashboardVariant variant, MartTables tables) => new()
    {
        ["table_name"] = Dataset(variant),
        ["description"] = "One row per week, store and product with sales or stock.",
        ["main_dttm_col"] = Charts.Week,
        ["schema"] = null,
        ["catalog"] = null,
        ["sql"] = WeeklyRows.Select(tables, variant.Source),
        ["columns"] = WeeklyRows.Columns(tables).Select(Column).ToList(),
        ["metrics"] = Metric.All.Select(MetricEntry).ToList(),
        ["uuid"] = Id(variant, "dataset"),
        ["version"] = Version,
        ["database_uuid"] = Id(variant, "database"),
    };

    // The type decides how Superset writes a date in a condition: without it the partitions of the fact would be compared with a text.
    private static Dictionary<string, object> Column((string Name, string Type) column) => new()
    {
        ["column_name"] = column.Name,
        ["type"] = column.Type == "string" ? "VARCHAR" : column.Type.ToUpperInvariant(),
        ["is_dttm"] = column.Type == "date",
        ["groupby"] = true,
        ["filterable"] = true,
    };

    private static Dictionary<string, object> MetricEntry(Metric metric) => new()
    {
        ["metric_name"] = metric.Name,
        ["verbose_name"] = metric.Title,
        ["expression"] = metric.Expression,
        ["d3format"] = metric.Format,
    };

    private static Dictionary<string, object?> ChartFile(DashboardVariant variant, Chart chart) => new()
    {
        ["slice_name"] = chart.Name,
        ["viz_type"] = chart.Type,
        ["params"] = chart.AllParams(),
        ["query_context"] = null,
        ["uuid"] = Id(variant, "chart", chart.FileName),
        ["version"] = Version,
        ["dataset_uuid"] = Id(variant, "dataset"),
    };

    private static Dictionary<string, object?> DashboardFile(DashboardVariant variant) => new()
    {
        ["dashboard_title"] = variant.Title,
        ["slug"] = $"retail-weeks-{variant.Name}",
        ["published"] = true,
        ["position"] = Layout.Of(chart => Id(variant, "chart", chart.FileName)),
        ["metadata"] = new Dictionary<string, object>
        {
            ["native_filter_configuration"] = NativeFilters.Of(Id(variant, "dataset")),
            ["cross_filters_enabled"] = true,
            ["color_scheme"] = "supersetColors",
        },
        ["uuid"] = Id(variant, "dashboard"),
        ["version"] = Version,
    };
}
