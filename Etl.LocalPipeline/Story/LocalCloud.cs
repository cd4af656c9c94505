using System.Globalization;
using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Catalogue;
using Etl.LocalPipeline.Lambda;
using Etl.LocalPipeline.Servers;

namespace Etl.LocalPipeline.Story;

/// <summary>All that a deployment has, on this machine: S3, SNS, Secrets Manager and Glue in moto, the function, Airflow, a subscriber.</summary>
internal sealed class LocalCloud : IDisposable
{
    public const string Bucket = "retail-local";
    public const string Database = "retail";
    public const string Raw = $"s3://{Bucket}/raw";
    public const string Lake = $"s3://{Bucket}/lake";

    // As the template's.
    private static readonly TimeSpan FunctionTimeout = TimeSpan.FromSeconds(300);

    private readonly MotoServer _server = MotoServer.Start();

    public LocalCloud(PipelineOptions options)
    {
        Moto = new MotoClient(_server.Url);
        Moto.NewBucket(Bucket);
        Topic = Moto.NewTopic("retail-alerts", Inbox.Url);
        var secret = Moto.NewSecret("retail/airflow", $$"""{"username":"{{AirflowThree.User}}","password":"{{AirflowThree.Password}}"}""");
        var tables = CatalogueTemplate.Tables(Path.Combine(options.Repository, "deploy", "cloudformation", "catalog.yaml"), Lake);
        Catalogue = new CatalogueCheck(Moto, Bucket, Database, tables);
        Catalogue.Create();
        Variables = new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = _server.Url,
            ["AWS_REGION"] = "us-east-1",
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = "testing",
            ["AWS_SECRET_ACCESS_KEY"] = "testing-secret",
        };
        Function = new LambdaProcess(
            options.LambdaZip,
            [
                .. Variables.Select(pair => (pair.Key, pair.Value)),
                ("ETL_RAW", Raw), ("ETL_LAKE", Lake), ("AIRFLOW_API", "v2"), ("AIRFLOW_URL", Airflow.Url), ("AIRFLOW_SECRET_ARN", secret), ("ALERT_TOPIC_ARN", Topic),
            ],
            FunctionTimeout);
    }

    /// <summary>What tells programs where this AWS is.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    public MotoClient Moto { get; }

    /// <summary>The address of moto.</summary>
    public string Endpoint => _server.Url;

    public AirflowThree Airflow { get; } = new();

    public AlertInbox Inbox { get; } = new();

    /// <summary>The topic of the alerts.</summary>
    public string Topic { get; }

    public LambdaProcess Function { get; }

    public CatalogueCheck Catalogue { get; }

    /// <summary>The run of a date, or null.</summary>
    public FakeRun? Run(DateOnly date) =>
        Airflow.Dag.Runs.GetValueOrDefault(string.Create(CultureInfo.InvariantCulture, $"{FakeDag.Id}__{date:yyyy-MM-dd}"));

    public void Dispose()
    {
        Function.Dispose();
        Airflow.Dispose();
        Inbox.Dispose();
        Moto.Dispose();
        _server.Dispose();
    }
}
