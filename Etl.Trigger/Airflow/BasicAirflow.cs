using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Etl.Trigger.Aws;
using Etl.Trigger.Http;

namespace Etl.Trigger.Airflow;

/// <summary>Airflow 2.x: <c>/api/v1</c> with user and password in each request.</summary>
internal sealed class BasicAirflow(PatientClient http, Uri url, Login login) : IAirflowApi
{
    private readonly AuthenticationHeaderValue _authorization =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login.User}:{login.Password}")));

    public string Where { get; } = $"Airflow at '{url}'";

    public ValueTask<bool> NeedsLogicalDateAsync(CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public async Task<AirflowAnswer> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        var answer = await http.SendAsync(
            Where, () => AirflowRequest.Make(method, new Uri(url, $"api/v1{path}"), body, _authorization), cancellationToken).ConfigureAwait(false);
        return AirflowAnswer.Of(Where, answer);
    }
}
