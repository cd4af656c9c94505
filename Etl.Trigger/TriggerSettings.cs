using System.Text.RegularExpressions;
using Etl.Trigger.Aws;

namespace Etl.Trigger;

/// <summary>Which Airflow is called.</summary>
internal enum AirflowKind
{
    /// <summary>3.x.</summary>
    V2,

    /// <summary>2.x.</summary>
    V1,

    /// <summary>Amazon's managed one.</summary>
    Mwaa,
}

/// <summary>The settings of the function: its environment, whose names the template sets.</summary>
internal sealed partial record TriggerSettings
{
    public const string RawName = "ETL_RAW";
    public const string LakeName = "ETL_LAKE";
    public const string ApiName = "AIRFLOW_API";
    public const string UrlName = "AIRFLOW_URL";
    public const string SecretName = "AIRFLOW_SECRET_ARN";
    public const string MwaaEnvironmentName = "AIRFLOW_MWAA_NAME";
    public const string TopicName = "ALERT_TOPIC_ARN";

    public required S3Location Raw { get; init; }

    public required S3Location Lake { get; init; }

    public required AirflowKind AirflowApi { get; init; }

    /// <summary>Airflow's address, ending in a slash; null with MWAA.</summary>
    public Uri? AirflowUrl { get; init; }

    /// <summary>Where the login is; empty with MWAA.</summary>
    public string AirflowSecretArn { get; init; } = "";

    /// <summary>The environment; empty without MWAA.</summary>
    public string MwaaName { get; init; } = "";

    public required string AlertTopicArn { get; init; }

    /// <summary>Reads the environment.</summary>
    /// <param name="variable">Gives a variable, or null.</param>
    /// <exception cref="SettingsException">One is missing or wrong.</exception>
    public static TriggerSettings Read(Func<string, string?> variable)
    {
        var kind = Kind(Required(variable, ApiName));
        return new TriggerSettings
        {
            Raw = S3Location.Parse(RawName, Required(variable, RawName)),
            Lake = S3Location.Parse(LakeName, Required(variable, LakeName)),
            AirflowApi = kind,
            AirflowUrl = kind == AirflowKind.Mwaa ? null : Url(Required(variable, UrlName)),
            AirflowSecretArn = kind == AirflowKind.Mwaa ? "" : Required(variable, SecretName),
            MwaaName = kind == AirflowKind.Mwaa ? Environment(Required(variable, MwaaEnvironmentName)) : "",
            AlertTopicArn = Required(variable, TopicName),
        };
    }

    private static string Required(Func<string, string?> variable, string name) => variable(name) is { Length: > 0 } value
        ? value
        : throw new SettingsException($"The environment variable '{name}' is not set. Set it on the function.");

    private static AirflowKind Kind(string value) => value switch
    {
        "v2" => AirflowKind.V2,
        "v1" => AirflowKind.V1,
        "mwaa" => AirflowKind.Mwaa,
        _ => throw new SettingsException($"{ApiName} is '{value}'. Give v2 for Airflow 3, v1 for Airflow 2, or mwaa."),
    };

    // Plain HTTP shows the password to everyone on the way. Only this machine is no way.
    private static Uri Url(string value)
    {
        var isUrl = Uri.TryCreate(value.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "https" or "http";
        if (!isUrl || url!.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            throw new SettingsException($"{UrlName} is not an address such as https://airflow.acme.com, without user, password, '?' or '#'.");
        }

        return url.Scheme == "https" || url.IsLoopback
            ? url
            : throw new SettingsException($"{UrlName} is '{url}'. Give an https address: with http the password could be read on the way.");
    }

    private static string Environment(string value) => EnvironmentPattern().IsMatch(value)
        ? value
        : throw new SettingsException($"{MwaaEnvironmentName} is '{value}'. Give the name of an MWAA environment: letters, digits, '-' and '_', the first a letter.");

    [GeneratedRegex("^[a-zA-Z][0-9a-zA-Z_-]{0,79}$")]
    private static partial Regex EnvironmentPattern();
}
