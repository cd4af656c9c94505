using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Etl.LocalPipeline.Servers;

/// <summary>Gets what SNS sends to the subscribers of a topic.</summary>
internal sealed class AlertInbox : HttpServer
{
    /// <summary>The alerts, in order.</summary>
    public ConcurrentQueue<Alert> Alerts { get; } = [];

    protected override Task<ServerAnswer> AnswerAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        if (JsonNode.Parse(request.Body) is JsonObject { } message && (string?)message["Type"] == "Notification")
        {
            Alerts.Enqueue(new Alert((string?)message["Subject"] ?? "", (string)message["Message"]!));
        }

        return Task.FromResult(new ServerAnswer(200, "{}"));
    }
}

/// <summary>A message to people.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Message">What happened and what to do.</param>
internal sealed record Alert(string Subject, string Message);
