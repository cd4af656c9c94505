using System.Text.Json.Nodes;
using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Emr;

namespace Etl.LocalPipeline.Story;

/// <summary>What the DAG retail_daily does, in its order: the step, the quality gate, the weeks of the catalogue; and an alert when one of them fails.</summary>
internal sealed class DagBody(PipelineOptions options, LocalCloud cloud, Journal journal)
{
    // The DAG's own functions, called as its tasks call them.
    private const string GateAndWeeks =
        """
        import sys
        sys.path.insert(0, sys.argv[1])
        import boto3, retail_lake
        s3, glue = boto3.client("s3"), boto3.client("glue")
        lake, date, limit, database = sys.argv[2:6]
        print(retail_lake.check(retail_lake.read_report(s3, lake, date), date, float(limit)))
        weeks = retail_lake.register_weeks(s3, glue, lake, database)
        print(f"{weeks['weeks']} weeks in the catalogue, {len(weeks['added'])} of them new")
        """;

    private readonly CommandRunner _commands = new(cloud.Variables);
    private readonly string _folder = Path.Combine(options.Repository, "deploy", "airflow");

    /// <summary>Runs it.</summary>
    /// <returns>Whether all went well.</returns>
    public async Task<bool> RunAsync(FakeRun run)
    {
        var date = (string)run.Conf["business_date"]!;
        var isDone = await JobAsync(run, date) && await GateAsync(date);
        if (!isDone)
        {
            cloud.Moto.Publish(cloud.Topic, $"retail_daily failed for {date}", $"The run {run.Id} of the DAG retail_daily failed. Its tasks and their logs are in Airflow.");
        }

        return isDone;
    }

    private async Task<bool> JobAsync(FakeRun run, string date)
    {
        var runner = new JobRunner(_commands, options.Engine, cloud.Endpoint);
        var step = JobStep.Read(Path.Combine(_folder, "retail_step.json"), new Dictionary<string, string>
        {
            ["run_id"] = run.Id,
            ["params.business_date"] = date,
            ["params.mode or var.json.retail_daily.mode"] = "snapshot",
            ["params.history or var.json.retail_daily.history"] = "type2",
            ["params.reject_limit"] = Default("reject_limit"),
            ["var.json.retail_daily.raw"] = LocalCloud.Raw,
            ["var.json.retail_daily.lake"] = LocalCloud.Lake,
            ["var.json.retail_daily.code"] = $"s3://{LocalCloud.Bucket}/code",
        });
        var command = runner.Command(step);
        journal.Detail($"{Path.GetFileName(command.Program)} {string.Join(' ', command.Arguments)}");
        var result = await journal.HopAsync("", "job", () => runner.RunAsync(step), result => result.ExitCode == 0
            ? $"{options.Engine}: {string.Join(' ', step.OfProgram)}"
            : $"exit code {result.ExitCode}: {FirstError(result.Output)}");
        journal.Detail(result.Output);
        return result.ExitCode == 0;
    }

    private async Task<bool> GateAsync(string date)
    {
        string[] arguments = ["-", _folder, LocalCloud.Lake, date, Default("quality_limit"), LocalCloud.Database];
        var result = await journal.HopAsync(
            "", "gate", () => _commands.RunAsync("python3", arguments, GateAndWeeks),
            result => (result.ExitCode == 0 ? "" : "failed: ") + string.Join("; ", result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(2)));
        return result.ExitCode == 0;
    }

    private string Default(string parameter) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "retail_daily.params.json")))!["properties"]![parameter]!["default"]!.ToString();

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.StartsWith("Error:", StringComparison.Ordinal)) ?? output.TrimEnd().Split('\n')[^1];
}
