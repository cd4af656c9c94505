using Etl.Trigger.Http;

namespace Etl.Trigger.Aws;

/// <summary>Signs and sends requests to services of AWS.</summary>
internal sealed class AwsClient(PatientClient http, AwsEndpoints endpoints, AwsCredentials credentials, TimeProvider clock)
{
    /// <summary>The services that this client knows.</summary>
    public AwsEndpoints Endpoints => endpoints;

    /// <summary>Sends a request.</summary>
    /// <param name="call">The request.</param>
    /// <param name="cancellationToken">Ends when the invocation's time is up.</param>
    /// <returns>The answer, which may be an error.</returns>
    /// <exception cref="UnansweredException">There was none in time.</exception>
    public Task<HttpAnswer> SendAsync(AwsCall call, CancellationToken cancellationToken) =>
        http.SendAsync(call.What, () => Request(call), cancellationToken, AwsError.IsTransient, call.Limit);

    private HttpRequestMessage Request(AwsCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Uri);
        if (call.Body.Length > 0)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", call.ContentType);
        }

        if (call.Target is not null)
        {
            request.Headers.TryAddWithoutValidation("x-amz-target", call.Target);
        }

        SignatureV4.Sign(request, call.Body, call.Service, endpoints.Region, credentials, clock.GetUtcNow());
        return request;
    }
}
