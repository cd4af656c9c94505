using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.Superset;

/// <summary>What a chart asks of its dataset, as Superset makes SQL of its parameters.</summary>
internal sealed class ChartQuery(Dictionary<string, object?> chart)
{
    private static readonly string[] ColumnParameters = ["x_axis", "groupby", "groupbyRows", "groupbyColumns", "all_columns"];
    private static readonly string[] MetricParameters = ["metric", "metrics", "x_axis_sort", "timeseries_limit_metric", "size"];

    private Dictionary<string, object?> Parameters => chart.Map("params");

    /// <summary>The columns it groups by.</summary>
    public IReadOnlyList<string> Columns =>
    [
        .. ColumnParameters.SelectMany(Names),
        .. Parameters.TryGetValue("spatial", out var spatial) ? (string[])[((Dictionary<string, object?>)spatial!).Text("latCol"), ((Dictionary<string, object?>)spatial!).Text("lonCol")] : [],
    ];

    /// <summary>The figures it shows.</summary>
    public IReadOnlyList<string> Metrics => [.. MetricParameters.SelectMany(Names).Distinct()];

    /// <summary>The statement.</summary>
    /// <param name="sql">The SQL of the dataset.</param>
    /// <param name="metrics">The expressions of its metrics.</param>
    /// <param name="where">The filters of the dashboard.</param>
    public string Sql(string sql, IReadOnlyDictionary<string, string> metrics, string where) =>
        $"""
        SELECT {string.Join(", ", Columns.Concat(Metrics.Select(metric => $"{metrics[metric]} AS {metric}")))}
        FROM ({sql}) AS virtual_table
        WHERE {where}
        {(Columns.Count > 0 ? $"GROUP BY {string.Join(", ", Columns)}" : "")}
        ORDER BY {Metrics[0]} DESC
        LIMIT {Parameters.GetValueOrDefault("row_limit") ?? "50000"}
        """;

    private IEnumerable<string> Names(string parameter) => Parameters.GetValueOrDefault(parameter) switch
    {
        string name => [name],
        List<object?> names => names.Cast<string>(),
        _ => [],
    };
}
