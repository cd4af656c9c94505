using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Etl.LocalPipeline.Servers;

namespace Etl.LocalPipeline.Lambda;

/// <summary>Plays the runtime API of AWS Lambda: gives events to a program and takes its answers.</summary>
internal sealed class RuntimeApiServer(TimeSpan timeout) : HttpServer
{
    private const string Root = "/2018-06-01/runtime";

    private readonly Channel<(string Id, string Event)> _events = Channel.CreateUnbounded<(string, string)>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationResult>> _open = new();
    private readonly TaskCompletionSource<InvocationResult> _initError = new();

    /// <summary>The host and port for <c>AWS_LAMBDA_RUNTIME_API</c>.</summary>
    public string Host => $"127.0.0.1:{Port}";

    /// <summary>Ends when the program says that it cannot start.</summary>
    public Task<InvocationResult> InitError => _initError.Task;

    /// <summary>Gives an event to the program and waits for what it makes of it.</summary>
    public Task<InvocationResult> InvokeAsync(string json)
    {
        var id = Guid.CreateVersion7().ToString();
        var result = _open[id] = new TaskCompletionSource<InvocationResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        _events.Writer.TryWrite((id, json));
        return result.Task;
    }

    protected override async Task<ServerAnswer> AnswerAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        switch (request.Path[Root.Length..].Trim('/').Split('/'))
        {
            case ["invocation", "next"]:
                return Next(await _events.Reader.ReadAsync(cancellationToken));
            case ["invocation", var id, "response"]:
                return End(id, new InvocationResult("", request.Json!));
            case ["invocation", var id, "error"]:
                return End(id, Error(request));
            case ["init", "error"]:
                _initError.TrySetResult(Error(request));
                return Accepted;
            default:
                return new ServerAnswer(404, "{}");
        }
    }

    private static ServerAnswer Accepted => new(202, """{"status":"OK"}""");

    private ServerAnswer Next((string Id, string Event) next) => new(200, next.Event)
    {
        Headers =
        [
            ("Lambda-Runtime-Aws-Request-Id", next.Id),
            ("Lambda-Runtime-Deadline-Ms", (TimeProvider.System.GetUtcNow() + timeout).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:123456789012:function:etl-trigger"),
            ("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700"),
        ],
    };

    private ServerAnswer End(string id, InvocationResult result)
    {
        _open[id].TrySetResult(result);
        return Accepted;
    }

    private static InvocationResult Error(ServerRequest request)
    {
        var body = JsonNode.Parse(request.Body)!;
        return new InvocationResult((string)body["errorType"]!, body);
    }
}
