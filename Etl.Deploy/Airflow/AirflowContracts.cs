using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Etl.Deploy.Files;

namespace Etl.Deploy.Airflow;

/// <summary>What Airflow asks of EMR: the requests of deploy/emr with Airflow's own placeholders, so that the DAG says nothing about Spark.</summary>
internal static class AirflowContracts
{
    private const string Settings = "var.json.retail_daily";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The arguments of <c>etl</c>; what differs from day to day comes from the run, the rest from the variable <c>retail_daily</c>.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "run",
        "--date", "{{ params.business_date }}",
        "--input", $"{{{{ {Settings}.raw }}}}",
        "--output", $"{{{{ {Settings}.lake }}}}",
        "--mode", OfRunOrInstallation("mode"),
        "--history", OfRunOrInstallation("history"),
        "--reject-limit", "{{ params.reject_limit }}",
    ];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["NAME"] = "{{ run_id }}",
        ["ARCHIVE"] = $"{{{{ {Settings}.code }}}}/etl-linux-x64.tar.gz",
        ["ENTRY_POINT"] = $"{{{{ {Settings}.code }}}}/driver.py",
        ["LOGS"] = $"{{{{ {Settings}.logs }}}}",
        ["APPLICATION"] = $"{{{{ {Settings}.application }}}}",
        ["ROLE"] = $"{{{{ {Settings}.job_role }}}}",
        // EMR Serverless allows no more than 64 letters, digits and . _ -; the operator adds the number of the attempt.
        ["TOKEN"] = "{{ run_id }}",
    };

    // A lake is filled in one mode, so the installation says it; a run may say it for a lake of its own.
    private static string OfRunOrInstallation(string name) => $"{{{{ params.{name} or {Settings}.{name} }}}}";

    public static IEnumerable<GeneratedFile> Create(string root) =>
    [
        new("deploy/airflow/retail_step.json", Text(Step(Read(root, "step.json")))),
        new("deploy/airflow/retail_serverless_job.json", Text(Read(root, "serverless-job.json"))),
    ];

    private static JsonNode Read(string root, string name) => Fill(JsonNode.Parse(File.ReadAllText(Path.Combine(root, "deploy", "emr", name)))!);

    // The AWS CLI's form of a step is not the API's.
    private static JsonArray Step(JsonNode steps) =>
    [
        .. steps.AsArray().Select(step => (JsonNode)new JsonObject
        {
            ["Name"] = step!["Name"]!.DeepClone(),
            ["ActionOnFailure"] = step["ActionOnFailure"]!.DeepClone(),
            ["HadoopJarStep"] = new JsonObject { ["Jar"] = step["Jar"]!.DeepClone(), ["Args"] = step["Args"]!.DeepClone() },
        }),
    ];

    private static JsonNode Fill(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Fill(member.Value!)))),
        JsonArray items => new JsonArray([.. items.SelectMany(item => IsArguments(item!) ? Arguments.Select(word => (JsonNode)word) : [Fill(item!)])]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => Fill(value.GetValue<string>()),
        _ => node.DeepClone(),
    };

    private static bool IsArguments(JsonNode item) => item is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == "${ARGUMENTS}";

    private static string Fill(string text) =>
        Values.Aggregate(text, (filled, value) => filled.Replace($"${{{value.Key}}}", value.Value, StringComparison.Ordinal));

    private static string Text(JsonNode node) => node.ToJsonString(Json) + "\n";
}
