using System.Net;
using System.Text.Json.Nodes;
using Etl.LocalPipeline.Servers;

namespace Etl.Jobs.Tests.Deploy;

/// <summary>
/// Passes EMR's calls on to moto, whose steps never end, and writes the states of the test's script into what DescribeStep answers.
/// </summary>
internal sealed class EmrEndpoint : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly HttpClient _client = new();
    private readonly string _moto;
    private readonly Queue<string> _states;
    private readonly Task _loop;

    public EmrEndpoint(string moto, params string[] states)
    {
        (_moto, _states) = (moto, new Queue<string>(states));
        Url = $"http://127.0.0.1:{HttpServer.FreePort()}";
        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _loop = Task.Run(Serve);
    }

    public string Url { get; }

    /// <summary>Operations in the order they came, without the service's name.</summary>
    public List<string> Operations { get; } = [];

    /// <summary>What the step was added as.</summary>
    public JsonNode? Added { get; private set; }

    public JsonObject? FailureDetails { get; init; }

    /// <summary>Gets the cluster and the step when its last state is answered.</summary>
    public Action<string, string>? Ending { get; init; }

    public void Dispose()
    {
        _listener.Stop();
        _loop.Wait(TimeSpan.FromSeconds(5));
        _listener.Close();
        _client.Dispose();
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerOrExplain(context);
        }
    }

    // 400, because the AWS CLI would try again after a 500, and print this text only then.
    private async Task AnswerOrExplain(HttpListenerContext context)
    {
        try
        {
            await Answer(context);
        }
        catch (Exception error)
        {
            var text = new JsonObject { ["__type"] = "TestFault", ["message"] = error.ToString() }.ToJsonString();
            context.Response.StatusCode = 400;
            await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text));
            context.Response.Close();
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var operation = context.Request.Headers["X-Amz-Target"]!.Split('.')[1];
        var body = await new StreamReader(context.Request.InputStream).ReadToEndAsync();
        Operations.Add(operation);
        if (operation == "AddJobFlowSteps")
        {
            Added = JsonNode.Parse(body)!["Steps"]![0];
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, _moto) { Content = new StringContent(body) };
        request.Content.Headers.Remove("Content-Type");
        foreach (var name in (string[])["X-Amz-Target", "Authorization", "Content-Type", "X-Amz-Date"])
        {
            request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]);
            request.Content.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]);
        }

        using var response = await _client.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/x-amz-json-1.1";
        await context.Response.OutputStream.WriteAsync(operation == "DescribeStep" ? NextState(body, answer) : answer);
        context.Response.Close();
    }

    private byte[] NextState(string request, byte[] answer)
    {
        var step = JsonNode.Parse(answer)!;
        var status = step["Step"]!["Status"]!;
        status["State"] = _states.Count > 1 ? _states.Dequeue() : _states.Peek();
        if (_states.Count == 1)
        {
            var ids = JsonNode.Parse(request)!;
            Ending?.Invoke((string)ids["ClusterId"]!, (string)ids["StepId"]!);
            status[nameof(FailureDetails)] = FailureDetails?.DeepClone();
        }

        return System.Text.Encoding.UTF8.GetBytes(step.ToJsonString());
    }
}
