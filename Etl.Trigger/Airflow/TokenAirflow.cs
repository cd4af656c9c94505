using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Etl.Trigger.Aws;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Airflow;

/// <summary>Airflow 3.x: <c>/api/v2</c> with a token, which <c>/auth/token</c> gives for a login.</summary>
internal sealed class TokenAirflow(PatientClient http, Uri url, Login login, Secrets secrets) : IAirflowApi
{
    private string? _token;

    public string Where { get; } = $"Airflow at '{url}'";

    public ValueTask<bool> NeedsLogicalDateAsync(CancellationToken cancellationToken) => ValueTask.FromResult(true);

    public async Task<AirflowAnswer> SendAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        var answer = await TryAsync(method, path, body, cancellationToken).ConfigureAwait(false);
        if (!IsTokenRefused(answer))
        {
            return answer;
        }

        _token = null;
        return await TryAsync(method, path, body, cancellationToken).ConfigureAwait(false);
    }

    // 401 for an expired token; 403 also means that the user may not do it, which a new token does not change.
    private static bool IsTokenRefused(AirflowAnswer answer) => answer.Status == 401 || (answer.Status == 403 && answer.Text("detail") == "Invalid JWT token");

    private async Task<AirflowAnswer> TryAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        _token ??= await NewTokenAsync(cancellationToken).ConfigureAwait(false);
        var bearer = new AuthenticationHeaderValue("Bearer", _token);
        var answer = await http.SendAsync(
            Where, () => AirflowRequest.Make(method, new Uri(url, $"api/v2{path}"), body, bearer), cancellationToken).ConfigureAwait(false);
        return AirflowAnswer.Of(Where, answer);
    }

    // What is answered here is never shown: it may hold the token, or what was sent.
    private async Task<string> NewTokenAsync(CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["username"] = login.User, ["password"] = login.Password };
        var answer = AirflowAnswer.Of(Where, await http.SendAsync(
            $"{Where} (/auth/token)", () => AirflowRequest.Make(HttpMethod.Post, new Uri(url, "auth/token"), body), cancellationToken).ConfigureAwait(false));
        var token = answer.IsSuccess ? answer.Text("access_token") ?? answer.Text("jwt_token") : null;
        secrets.Add(token);
        return token is not null && token.All(c => c is > ' ' and <= '~') ? token : throw new AirflowException(answer.Status switch
        {
            401 or 403 => $"{Where} does not accept the login of user '{login.User}' ({answer.Status}). Correct the secret that AIRFLOW_SECRET_ARN names.",
            404 or 405 => $"{Where} has no /auth/token ({answer.Status}), so that it is not an Airflow 3. Set AIRFLOW_API to v1 for Airflow 2, or correct AIRFLOW_URL.",
            _ => $"{Where} gave no token for user '{login.User}' (/auth/token answered {answer.Status}).",
        });
    }
}
