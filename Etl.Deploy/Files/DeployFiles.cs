using Etl.DataFrames;
using Etl.Deploy.Airflow;
using Etl.Deploy.Athena;
using Etl.Deploy.CloudFormation;
using Etl.Deploy.Snowflake;
using Etl.Deploy.Superset;
using Etl.Deploy.Tables;

namespace Etl.Deploy.Files;

/// <summary>Every file of deploy/ that follows from the code.</summary>
internal static class DeployFiles
{
    /// <param name="root">The repository: the job's templates in deploy/emr are read from it.</param>
    public static IReadOnlyList<GeneratedFile> All(string root)
    {
        var spark = SparkSession.Builder().Config("etl.engine", "duckdb").GetOrCreate();
        var tables = MartTables.Of(spark);
        return
        [
            CatalogTemplate.Create(tables),
            WeeklyView.Create(tables),
            UnloadViews.Create(),
            .. AirflowContracts.Create(root),
            .. DashboardBundle.Create(tables),
        ];
    }
}
