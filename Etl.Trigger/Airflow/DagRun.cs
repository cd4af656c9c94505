using System.Globalization;

namespace Etl.Trigger.Airflow;

/// <summary>The names of the daily run, which the DAG knows, too.</summary>
internal static class DagRun
{
    /// <summary>The DAG.</summary>
    public const string Dag = "retail_daily";

    /// <summary>The parameter that carries the date.</summary>
    public const string BusinessDate = "business_date";

    /// <summary>The path of the DAG below the API's root.</summary>
    public static string DagPath => $"/dags/{Dag}";

    /// <summary>The path of the DAG's runs.</summary>
    public static string RunsPath => $"{DagPath}/dagRuns";

    /// <summary>The id of a date's run. There is one per date, so that Airflow itself keeps a second one away.</summary>
    public static string Id(DateOnly date) => $"{Dag}__{Text(date)}";

    /// <summary>The path of a date's run.</summary>
    public static string Path(DateOnly date) => $"{RunsPath}/{Id(date)}";

    /// <summary>The date as everything else writes it.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
