using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Etl.LocalPipeline.Servers;

/// <summary>A small HTTP server on this machine, on a port that was free.</summary>
internal abstract class HttpServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    protected HttpServer()
    {
        Port = FreePort();
        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _loop = Task.Run(ServeAsync);
    }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>Its address, without a slash at the end.</summary>
    public string Url => $"http://127.0.0.1:{Port}";

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<ServerRequest> Requests { get; } = [];

    /// <summary>Answers in place of the server, or gives null.</summary>
    public Func<ServerRequest, ServerAnswer?> Fault { get; set; } = _ => null;

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (!_listener.IsListening)
        {
            return;
        }

        _stop.Cancel();
        _listener.Stop();
        _loop.Wait();
        _listener.Close();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Answers a request.</summary>
    protected abstract Task<ServerAnswer> AnswerAsync(ServerRequest request, CancellationToken cancellationToken);

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => HandleAsync(context));
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    // A client that has gone away, as after its time limit, is no error of the server.
    private async Task HandleAsync(HttpListenerContext context)
    {
        try
        {
            var request = await ReadAsync(context.Request);
            Requests.Enqueue(request);
            var answer = Fault(request) ?? await AnswerAsync(request, _stop.Token);
            await Task.Delay(answer.Delay, _stop.Token);
            await WriteAsync(context.Response, answer);
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            context.Response.Abort();
        }
    }

    private static async Task<ServerRequest> ReadAsync(HttpListenerRequest request)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        return new ServerRequest(
            request.HttpMethod, request.Url!.LocalPath, request.Headers["Authorization"] ?? "", (request.ContentType ?? "").Split(';')[0], body);
    }

    private static async Task WriteAsync(HttpListenerResponse response, ServerAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Add(name, value);
        }

        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        response.ContentLength64 = bytes.Length;
        await response.OutputStream.WriteAsync(bytes);
        response.Close();
    }
}
