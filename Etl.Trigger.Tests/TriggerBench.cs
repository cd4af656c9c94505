using System.Text;
using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Servers;
using Etl.Trigger.Aws;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Tests;

/// <summary>The function with a bucket, an Airflow and a mailbox of its own.</summary>
internal sealed class TriggerBench : IDisposable
{
    public const string Date = "2024-01-13";
    public const string Early = """{"slot":"03:00","final":false,"scheduledTime":"2024-01-13T08:00:00Z"}""";
    public const string Final = """{"slot":"03:30","final":true,"scheduledTime":"2024-01-13T08:30:00Z"}""";

    private readonly MotoClient _moto;
    private readonly StringWriter _log = new() { NewLine = "\n" };
    private readonly Secrets _secrets = new();

    public TriggerBench(AwsFixture aws)
    {
        _moto = new MotoClient(aws.Url);
        var id = $"{Guid.CreateVersion7()}";
        Bucket = $"test-{id}";
        _moto.NewBucket(Bucket);
        Variables = new()
        {
            ["ETL_RAW"] = $"s3://{Bucket}/raw",
            ["ETL_LAKE"] = $"s3://{Bucket}/lake",
            ["AIRFLOW_API"] = "v2",
            ["AIRFLOW_URL"] = Airflow.Url,
            ["AIRFLOW_SECRET_ARN"] = _moto.NewSecret($"airflow-{id}", $$"""{"username":"{{AirflowThree.User}}","password":"{{AirflowThree.Password}}"}"""),
            ["ALERT_TOPIC_ARN"] = _moto.NewTopic($"alerts-{id}", Inbox.Url),
            ["AWS_ENDPOINT_URL"] = aws.Url,
            ["AWS_REGION"] = "us-east-1",
            ["AWS_ACCESS_KEY_ID"] = "testing",
            ["AWS_SECRET_ACCESS_KEY"] = "testing-secret",
        };
    }

    /// <summary>Quick tries, for faults.</summary>
    public static Patience Quick { get; } = new(3, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(20));

    public AirflowThree Airflow { get; } = new();

    public AlertInbox Inbox { get; } = new();

    public string Bucket { get; }

    /// <summary>The function's environment.</summary>
    public Dictionary<string, string> Variables { get; }

    /// <summary>What the function logged.</summary>
    public string Log => _log.ToString();

    public Alert Alert => Inbox.Alerts.Should().ContainSingle().Subject;

    /// <summary>Puts files into the raw folder, by default all of the day.</summary>
    public void Deliver(params string[] tables)
    {
        foreach (var table in tables.Length > 0 ? tables : ["store", "product", "calendar", "sales", "inventory"])
        {
            PutRaw($"{table}_{Date}.csv.gz", "not looked into");
        }
    }

    public void PutRaw(string name, string content) => _moto.Put(Bucket, $"raw/{name}", Encoding.UTF8.GetBytes(content));

    public void PutLake(string name) => _moto.Put(Bucket, $"lake/{name}", "{}"u8.ToArray());

    public string NewSecret(string text) => _moto.NewSecret($"secret-{Guid.CreateVersion7()}", text);

    /// <summary>Has the function handle an event.</summary>
    public async Task<TriggerResult> HandleAsync(string json, Patience? patience = null, double seconds = 60)
    {
        using var function = Function(patience);
        using var time = new InvocationTime(TimeProvider.System.GetUtcNow().AddSeconds(seconds), TimeProvider.System);
        return await function.Handler(NewLog()).HandleAsync(Encoding.UTF8.GetBytes(json), time);
    }

    /// <summary>A client of AWS as the function has it.</summary>
    public AwsClient Aws(Patience? patience = null)
    {
        var endpoints = new AwsEndpoints("us-east-1", Variables.GetValueOrDefault);
        return new AwsClient(Client(patience), endpoints, new AwsCredentials("testing", "testing-secret", null), TimeProvider.System);
    }

    public PatientClient Client(Patience? patience = null) => new(PatientClient.NewHttp(), patience ?? Quick, TimeProvider.System, NewLog());

    public void Dispose()
    {
        Airflow.Dispose();
        Inbox.Dispose();
        _moto.Dispose();
    }

    private LambdaFunction Function(Patience? patience)
    {
        var settings = TriggerSettings.Read(Variables.GetValueOrDefault);
        var endpoints = new AwsEndpoints("us-east-1", Variables.GetValueOrDefault);
        var credentials = new AwsCredentials("testing", "testing-secret", null);
        return new LambdaFunction(settings, credentials, endpoints, _secrets, TimeProvider.System, patience ?? Quick) { Name = "etl-trigger" };
    }

    private Log NewLog() => new(_log, TimeProvider.System, _secrets);
}
