using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Etl.Chaos.Faults;

/// <summary>The server behind the proxy.</summary>
internal sealed class Upstream(string server) : IDisposable
{
    // Of one connection, not of the message.
    private static readonly string[] OfTheConnection = ["Connection", "Transfer-Encoding", "Keep-Alive", "Expect"];

    // The address goes on as the client wrote it: its signature is over that.
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false });

    /// <summary>Passes a request on and sends the answer.</summary>
    /// <param name="context">The request.</param>
    /// <param name="send">Sends the body of the answer.</param>
    /// <param name="withLength">Whether the answer says how long it is.</param>
    public async Task PassAsync(HttpContext context, Func<HttpContext, byte[], Task> send, bool withLength = true)
    {
        using var request = await RequestAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted).ConfigureAwait(false);
        var body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !IsOfTheConnection(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (!withLength)
        {
            context.Response.ContentLength = null;
        }

        // An answer to HEAD, and one without content, has none.
        if (!HttpMethods.IsHead(context.Request.Method) && context.Response.StatusCode is not (204 or 304))
        {
            await send(context, body).ConfigureAwait(false);
        }
        else if (send != Bodies.Whole)
        {
            await Bodies.Reset(context).ConfigureAwait(false);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpRequestMessage> RequestAsync(HttpRequest from, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await from.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        var target = from.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(server + target, AsItIs));
        if (from.ContentLength is not null || body.Length > 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in from.Headers.Where(header => !IsOfTheConnection(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return request;
    }

    private static bool IsOfTheConnection(string header) => OfTheConnection.Contains(header, StringComparer.OrdinalIgnoreCase);
}
