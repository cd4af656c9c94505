using Etl.Trigger.Airflow;
using Etl.Trigger.Aws;
using Etl.Trigger.Days;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger;

/// <summary>Puts the function together.</summary>
internal sealed class LambdaFunction(TriggerSettings settings, AwsCredentials credentials, AwsEndpoints endpoints, Secrets secrets, TimeProvider clock, Patience patience)
    : IDisposable
{
    private readonly HttpClient _http = PatientClient.NewHttp();

    /// <summary>The name of the function, for what people are told.</summary>
    public required string Name { get; init; }

    /// <summary>Reads everything from the environment.</summary>
    /// <exception cref="SettingsException">Something is missing or wrong there.</exception>
    public static LambdaFunction Read(Func<string, string?> variable, Secrets secrets, TimeProvider clock)
    {
        var settings = TriggerSettings.Read(variable);
        var credentials = new AwsCredentials(
            Lambdas(variable, "AWS_ACCESS_KEY_ID"), Lambdas(variable, "AWS_SECRET_ACCESS_KEY"), variable("AWS_SESSION_TOKEN") is { Length: > 0 } token ? token : null);
        secrets.Add(credentials.Secret);
        secrets.Add(credentials.Token);
        var endpoints = new AwsEndpoints(Lambdas(variable, "AWS_REGION"), name => variable(name) is { Length: > 0 } value ? value : null);
        return new LambdaFunction(settings, credentials, endpoints, secrets, clock, Patience.Default) { Name = variable("AWS_LAMBDA_FUNCTION_NAME") ?? "etl-trigger" };
    }

    /// <summary>What handles one event.</summary>
    /// <param name="log">Its log.</param>
    public DailyTrigger Handler(Log log)
    {
        var http = new PatientClient(_http, patience, clock, log);
        var aws = new AwsClient(http, endpoints, credentials, clock);
        return new DailyTrigger(
            new RawDay(new S3Folder(aws, settings.Raw), new S3Folder(aws, settings.Lake)),
            new Airflows(settings, http, aws, secrets),
            http,
            new Alarm(new SnsTopic(aws, settings.AlertTopicArn, secrets), Name, log),
            log);
    }

    public void Dispose() => _http.Dispose();

    private static string Lambdas(Func<string, string?> variable, string name) => variable(name) is { Length: > 0 } value
        ? value
        : throw new SettingsException($"The environment variable '{name}' is not set. Lambda sets it; elsewhere set it yourself.");
}
