using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Etl.Trigger.Runtime;

/// <summary>
/// Lambda's runtime API of version 2018-06-01 (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html): a program asks for an event, answers it, and
/// asks again.
/// </summary>
internal sealed class RuntimeApi(string host) : IDisposable
{
    // Lambda freezes the function while it waits: there is no time in which the next event must come.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        BaseAddress = new Uri($"http://{host}/2018-06-01/runtime/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Waits for an event.</summary>
    public async Task<Invocation> NextAsync(CancellationToken cancellationToken)
    {
        var response = await _http.GetAsync(new Uri("invocation/next", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return new Invocation(
            Header(response, "Lambda-Runtime-Aws-Request-Id"),
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(Header(response, "Lambda-Runtime-Deadline-Ms"), CultureInfo.InvariantCulture)),
            Header(response, "Lambda-Runtime-Trace-Id"),
            response);
    }

    /// <summary>Answers an event.</summary>
    public Task RespondAsync(string requestId, JsonObject answer) => PostAsync($"invocation/{requestId}/response", answer, "application/json", null);

    /// <summary>Says that an event could not be handled, so that Lambda tries again and then sends it to the dead-letter queue.</summary>
    public Task FailAsync(string requestId, string type, string message) => PostErrorAsync($"invocation/{requestId}/error", type, message);

    /// <summary>Says that the function cannot start.</summary>
    public Task FailInitAsync(string type, string message) => PostErrorAsync("init/error", type, message);

    public void Dispose() => _http.Dispose();

    private Task PostErrorAsync(string path, string type, string message) => PostAsync(
        path,
        new JsonObject { ["errorMessage"] = message, ["errorType"] = type, ["stackTrace"] = new JsonArray() },
        "application/vnd.aws.lambda.error+json",
        $"Trigger.{type}");

    private async Task PostAsync(string path, JsonObject body, string contentType, string? errorType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } },
        };
        if (errorType is not null)
        {
            request.Headers.Add("Lambda-Runtime-Function-Error-Type", errorType);
        }

        using var response = await _http.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : "";
}
