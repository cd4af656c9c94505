using System.Text.Json.Nodes;
using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Servers;

namespace Etl.Trigger.Tests.Airflow;

/// <summary>Wraps an Airflow 2 as Amazon's API does: its service model says that Airflow's errors come as errors of status 400 with Airflow's in them.</summary>
internal sealed class MwaaEndpoint : HttpServer
{
    public FakeDag Dag { get; } = new();

    /// <summary>Airflow's answer in place of its own, or null.</summary>
    public Func<ServerAnswer?> Trouble { get; set; } = () => null;

    protected override Task<ServerAnswer> AnswerAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        if (request.Path != "/restapi/retail-prod" || !request.Authorization.Contains("/us-east-1/airflow/aws4_request", StringComparison.Ordinal))
        {
            return Task.FromResult(Error(404, "ResourceNotFoundException", new JsonObject { ["message"] = "no such environment" }));
        }

        var call = request.Json!;
        var answer = Trouble() ?? AirflowTwo.Api(Dag, (string)call["Method"]!, (string)call["Path"]!, call["Body"]);
        var wrapped = new JsonObject { ["RestApiStatusCode"] = answer.Status, ["RestApiResponse"] = JsonNode.Parse(answer.Body) };
        return Task.FromResult(answer.Status switch
        {
            < 400 => ServerAnswer.Json(200, wrapped),
            < 500 => Error(400, "RestApiClientException", wrapped),
            _ => Error(400, "RestApiServerException", wrapped),
        });
    }

    private static ServerAnswer Error(int status, string type, JsonObject body) => ServerAnswer.Json(status, body) with { Headers = [("x-amzn-ErrorType", $"{type}:http://internal/")] };
}
