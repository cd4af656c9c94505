namespace Etl.Trigger.Aws;

/// <summary>Where the services are: at AWS, or where <c>AWS_ENDPOINT_URL</c> and <c>AWS_ENDPOINT_URL_…</c> say, as for the AWS SDKs.</summary>
internal sealed class AwsEndpoints(string region, Func<string, string?> variable)
{
    /// <summary>The region, which is a part of every signature.</summary>
    public string Region => region;

    public Uri Sns => Of("SNS", "sns");

    public Uri SecretsManager => Of("SECRETS_MANAGER", "secretsmanager");

    public Uri Mwaa => Of("MWAA", "env.airflow");

    /// <summary>The address under which the keys of a bucket are. Only AWS has a host per bucket, and none with a certificate when the name has dots.</summary>
    public Uri Bucket(string bucket) =>
        Given("S3") is null && !bucket.Contains('.', StringComparison.Ordinal) ? new Uri($"https://{bucket}.s3.{region}.{Domain}/") : new Uri(Of("S3", "s3"), $"{bucket}/");

    private string Domain => region.StartsWith("cn-", StringComparison.Ordinal) ? "amazonaws.com.cn" : "amazonaws.com";

    private Uri Of(string variableName, string host) => Given(variableName) ?? new Uri($"https://{host}.{region}.{Domain}/");

    private Uri? Given(string name) =>
        (variable($"AWS_ENDPOINT_URL_{name}") ?? variable("AWS_ENDPOINT_URL")) is { } url ? new Uri(url.TrimEnd('/') + "/") : null;
}
