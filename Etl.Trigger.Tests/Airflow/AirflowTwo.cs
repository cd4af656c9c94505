using System.Text;
using System.Text.Json.Nodes;
using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Servers;

namespace Etl.Trigger.Tests.Airflow;

/// <summary>Answers as an Airflow 2.11.2 with basic auth was seen to answer.</summary>
internal sealed class AirflowTwo : HttpServer
{
    public FakeDag Dag { get; } = new();

    /// <summary>What the API does, without logging in.</summary>
    public static ServerAnswer Api(FakeDag dag, string method, string path, JsonNode? body) => (method, path.Split('/')) switch
    {
        ("POST", ["", "dags", FakeDag.Id, "dagRuns"]) => Create(dag, (JsonObject)body!),
        ("GET", ["", "dags", FakeDag.Id]) => ServerAnswer.Json(200, new JsonObject { ["dag_id"] = FakeDag.Id, ["is_paused"] = dag.IsPaused }),
        ("GET", ["", "dags", FakeDag.Id, "dagRuns", var id]) when dag.Runs.TryGetValue(id, out var run) => ServerAnswer.Json(200, Describe(run)),
        ("POST", ["", "dags", FakeDag.Id, "dagRuns", var id, "clear"]) when dag.Runs.TryGetValue(id, out var run) => Clear(run, (JsonObject)body!),
        ("GET", ["", "version"]) => ServerAnswer.Json(200, new JsonObject { ["version"] = "2.11.2" }),
        _ => Problem(404, "Not Found"),
    };

    protected override Task<ServerAnswer> AnswerAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AirflowThree.User}:{AirflowThree.Password}"));
        if (!request.Path.StartsWith("/api/v1/", StringComparison.Ordinal))
        {
            return Task.FromResult(new ServerAnswer(404, "<html>Airflow 404</html>", "text/html"));
        }

        return Task.FromResult(request.Authorization == $"Basic {basic}"
            ? Api(Dag, request.Method, request.Path["/api/v1".Length..], request.Body.Length > 0 ? request.Json : null)
            : ServerAnswer.Json(403, new JsonObject { ["detail"] = null, ["status"] = 403, ["title"] = "Forbidden" }));
    }

    private static ServerAnswer Create(FakeDag dag, JsonObject body)
    {
        if (body.ContainsKey("logical_date") && body["logical_date"] is null)
        {
            return Problem(400, "{'logical_date': ['Field may not be null.']}");
        }

        var run = new FakeRun((string)body["dag_run_id"]!, (JsonObject)body["conf"]!.DeepClone());
        return dag.Runs.TryAdd(run.Id, run)
            ? ServerAnswer.Json(200, Describe(run))
            : Problem(409, $"DAGRun with DAG ID: 'retail_daily' and DAGRun ID: '{run.Id}' already exists");
    }

    private static ServerAnswer Clear(FakeRun run, JsonObject body)
    {
        if (body.Any(pair => pair.Key != "dry_run"))
        {
            return Problem(400, "{'only_failed': ['Unknown field.']}");
        }

        run.State = (bool)body["dry_run"]! ? run.State : "queued";
        return ServerAnswer.Json(200, Describe(run));
    }

    private static JsonObject Describe(FakeRun run) => new()
    {
        ["conf"] = run.Conf.DeepClone(),
        ["dag_id"] = FakeDag.Id,
        ["dag_run_id"] = run.Id,
        ["logical_date"] = "2024-01-13T08:00:03.127000+00:00",
        ["state"] = run.State,
    };

    private static ServerAnswer Problem(int status, string detail) => new(
        status,
        new JsonObject { ["detail"] = detail, ["status"] = status, ["title"] = "x", ["type"] = "https://airflow.apache.org/docs/" }.ToJsonString(),
        "application/problem+json");
}
