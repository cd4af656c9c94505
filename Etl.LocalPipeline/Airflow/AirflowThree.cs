using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Etl.LocalPipeline.Servers;

namespace Etl.LocalPipeline.Airflow;

/// <summary>Answers as an Airflow 3.3.2 with the simple auth manager was seen to answer, for the calls that trigger a DAG.</summary>
internal sealed partial class AirflowThree : HttpServer
{
    public const string User = "trigger";
    public const string Password = "correct-horse-battery";

    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private int _issued;

    public FakeDag Dag { get; } = new();

    /// <summary>Makes all tokens given so far old.</summary>
    public void ExpireTokens() => _tokens.Clear();

    protected override Task<ServerAnswer> AnswerAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        lock (_tokens)
        {
            return Task.FromResult(request.Path == "/auth/token" ? Token(request) : Refusal(request) ?? Api(request));
        }
    }

    private ServerAnswer Token(ServerRequest request)
    {
        if (request.Method != "POST")
        {
            return Detail(405, "Method Not Allowed");
        }

        var (user, password) = ((string?)request.Json?["username"], (string?)request.Json?["password"]);
        if (user != User || password != Password)
        {
            return Detail(401, "Invalid credentials");
        }

        var token = $"eyJhbGciOiJIUzUxMiJ9.{Convert.ToBase64String(Encoding.UTF8.GetBytes($"token-{++_issued}")).TrimEnd('=')}.sig";
        _tokens.Add(token);
        return ServerAnswer.Json(201, new JsonObject { ["access_token"] = token });
    }

    private ServerAnswer? Refusal(ServerRequest request) => request.Authorization.Split(' ') switch
    {
        ["Bearer", { Length: > 0 } token] when _tokens.Contains(token) => null,
        ["Bearer", { Length: > 0 } token] when token.StartsWith("eyJ", StringComparison.Ordinal) => Detail(401, "Token Expired"),
        ["Bearer", { Length: > 0 }] => Detail(403, "Invalid JWT token"),
        _ => Detail(401, "Not authenticated"),
    };

    private ServerAnswer Api(ServerRequest request) => (request.Method, request.Path.Split('/')) switch
    {
        ("POST", ["", "api", "v2", "dags", var dag, "dagRuns"]) => Create(dag, request),
        ("GET", ["", "api", "v2", "dags", var dag]) => IsThere(dag)
            ? ServerAnswer.Json(200, new JsonObject { ["dag_id"] = dag, ["is_paused"] = Dag.IsPaused, ["is_stale"] = false, ["has_import_errors"] = false })
            : Detail(404, $"The Dag with ID: `{dag}` was not found"),
        ("GET", ["", "api", "v2", "dags", var dag, "dagRuns", var id]) => Find(dag, id) is { } run ? ServerAnswer.Json(200, Describe(run)) : NoRun(dag, id),
        ("POST", ["", "api", "v2", "dags", var dag, "dagRuns", var id, "clear"]) => Find(dag, id) is { } run ? Clear(run, request) : NoRun(dag, id),
        ("GET", ["", "api", ..]) => ServerAnswer.Json(404, new JsonObject { ["error"] = "API route not found" }),
        _ => Detail(405, "Method Not Allowed"),
    };

    private ServerAnswer Create(string dag, ServerRequest request)
    {
        if (request.ContentType != "application/json" || request.Json is not JsonObject body)
        {
            return Invalid("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", request.Json);
        }

        if (Unknown(body, "dag_run_id", "logical_date", "data_interval_start", "data_interval_end", "run_after", "conf", "note") is { } unknown)
        {
            return Invalid("extra_forbidden", "Extra inputs are not permitted", body[unknown], unknown);
        }

        if (!body.ContainsKey("logical_date"))
        {
            return Invalid("missing", "Field required", body, "logical_date");
        }

        return IsThere(dag) ? Create(body) : Detail(404, $"Dag with dag_id: '{dag}' not found");
    }

    private ServerAnswer Create(JsonObject body)
    {
        var id = (string)body["dag_run_id"]!;
        if (!RunId().IsMatch(id))
        {
            return Detail(400, $"The run_id provided '{id}' does not match regex pattern '^[A-Za-z0-9_.~:+-]+$' or ''");
        }

        if (!DateOnly.TryParseExact((string?)body["conf"]?["business_date"], "yyyy-MM-dd", out _))
        {
            return Detail(400, "Invalid input for param business_date: No value passed");
        }

        var run = new FakeRun(id, (JsonObject)body["conf"]!.DeepClone());
        if (!Dag.Runs.TryAdd(id, run))
        {
            return ServerAnswer.Json(409, new JsonObject
            {
                ["detail"] = new JsonObject
                {
                    ["reason"] = "Unique constraint violation",
                    ["statement"] = "hidden",
                    ["orig_error"] = "hidden",
                    ["message"] = "Serious error when handling your request. Check logs for more details - you will find it in api server when you look for ID F9fUGM4X",
                },
            });
        }

        // The answer still says queued, as Airflow's does.
        var answer = ServerAnswer.Json(200, Describe(run));
        Dag.Schedule(run);
        return answer;
    }

    private ServerAnswer Clear(FakeRun run, ServerRequest request)
    {
        if (request.Json is not JsonObject body || Unknown(body, "dry_run", "only_failed", "only_new", "run_on_latest_version", "note") is not null)
        {
            return Invalid("extra_forbidden", "Extra inputs are not permitted", request.Json);
        }

        if ((bool?)body["dry_run"] != false)
        {
            return ServerAnswer.Json(200, new JsonObject { ["task_instances"] = new JsonArray(), ["total_entries"] = 1 });
        }

        run.State = "queued";
        var answer = ServerAnswer.Json(200, Describe(run));
        Dag.Schedule(run);
        return answer;
    }

    private bool IsThere(string dag) => dag == FakeDag.Id && Dag.IsThere;

    private FakeRun? Find(string dag, string id) => dag == FakeDag.Id ? Dag.Runs.GetValueOrDefault(id) : null;

    private static JsonObject Describe(FakeRun run) => new()
    {
        ["dag_run_id"] = run.Id,
        ["dag_id"] = FakeDag.Id,
        ["logical_date"] = null,
        ["run_type"] = "manual",
        ["state"] = run.State,
        ["triggered_by"] = "rest_api",
        ["conf"] = run.Conf.DeepClone(),
        ["note"] = null,
    };

    private static string? Unknown(JsonObject body, params string[] known) => body.Select(pair => pair.Key).FirstOrDefault(name => !known.Contains(name));

    private static ServerAnswer NoRun(string dag, string id) => Detail(404, $"The DagRun with dag_id: `{dag}` and run_id: `{id}` was not found");

    private static ServerAnswer Invalid(string type, string message, JsonNode? input, params string[] field) => ServerAnswer.Json(422, new JsonObject
    {
        ["detail"] = new JsonArray(new JsonObject
        {
            ["type"] = type,
            ["loc"] = new JsonArray([JsonValue.Create("body"), .. field.Select(name => JsonValue.Create(name))]),
            ["msg"] = message,
            ["input"] = input?.DeepClone(),
        }),
    });

    private static ServerAnswer Detail(int status, string detail) => ServerAnswer.Json(status, new JsonObject { ["detail"] = detail });

    [GeneratedRegex("^[A-Za-z0-9_.~:+-]+$")]
    private static partial Regex RunId();
}
