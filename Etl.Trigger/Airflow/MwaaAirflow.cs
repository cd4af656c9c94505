using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Etl.Trigger.Aws;
using Etl.Trigger.Http;

namespace Etl.Trigger.Airflow;

/// <summary>
/// Amazon's managed Airflow: every call goes through <c>InvokeRestApi</c>, which logs in by the role of the function
/// (https://docs.aws.amazon.com/mwaa/latest/API/API_InvokeRestApi.html).
/// </summary>
internal sealed class MwaaAirflow(AwsClient aws, string environment) : IAirflowApi
{
    private const int LongestPath = 64;

    private bool? _needsLogicalDate;

    public string Where { get; } = $"The MWAA environment '{environment}'";

    /// <summary>An environment may be an Airflow 2 or 3; it says which.</summary>
    public async ValueTask<bool> NeedsLogicalDateAsync(CancellationToken cancellationToken) =>
        _needsLogicalDate ??= IsThree(await SendAsync(HttpMethod.Get, "/version", null, cancellationToken).ConfigureAwait(false));

    public async Task<AirflowAnswer> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        if (path.Length > LongestPath)
        {
            throw new AirflowException($"The path '{path}' has {path.Length} characters, but MWAA takes {LongestPath}. Give the DAG a shorter id.");
        }

        var content = new JsonObject { ["Path"] = path, ["Method"] = method.Method, ["Body"] = body?.DeepClone() };
        if (body is null)
        {
            content.Remove("Body");
        }

        var call = new AwsCall(Where, "airflow", HttpMethod.Post, new Uri(aws.Endpoints.Mwaa, $"restapi/{environment}"))
        {
            Body = Encoding.UTF8.GetBytes(content.ToJsonString()),
            ContentType = "application/json",
        };
        return Unwrap(call, await aws.SendAsync(call, cancellationToken).ConfigureAwait(false));
    }

    // Airflow's own errors come as an error of MWAA, with Airflow's status and body in it.
    private AirflowAnswer Unwrap(AwsCall call, HttpAnswer answer)
    {
        if (answer.IsSuccess || AwsError.Code(answer) is "RestApiClientException" or "RestApiServerException")
        {
            var wrapped = AirflowAnswer.Of(Where, answer);
            if (wrapped.Body.ValueKind == JsonValueKind.Object
                && wrapped.Body.TryGetProperty("RestApiStatusCode", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var status))
            {
                return new AirflowAnswer(status, wrapped.Body.TryGetProperty("RestApiResponse", out var body) ? body : default);
            }

            throw new AirflowException($"{Where} answered {answer.Status} without Airflow's status.");
        }

        throw AwsError.Of(call, answer, "airflow:InvokeRestApi on the environment's Airflow role");
    }

    private static bool IsThree(AirflowAnswer answer) => answer.Text("version")?.StartsWith("2.", StringComparison.Ordinal) != true;
}
