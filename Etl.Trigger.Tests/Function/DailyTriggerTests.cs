using System.Text.Json.Nodes;
using Etl.LocalPipeline.Servers;
using Etl.Trigger.Aws;

namespace Etl.Trigger.Tests.Function;

/// <summary>What the function does at 03:00 and 03:30.</summary>
[Trait("Ring", "Cloud")]
[Collection(AwsTests.Name)]
public sealed class DailyTriggerTests(AwsFixture aws) : IDisposable
{
    private TriggerBench? _bench;

    private TriggerBench Bench => _bench ??= new TriggerBench(aws);

    [SkippableFact]
    public async Task Handle_AllFilesThere_TriggersTheRun()
    {
        Bench.Deliver();

        var result = await Bench.HandleAsync(TriggerBench.Early);

        result.ToJson().ToJsonString().Should().Be(
            """{"outcome":"triggered","date":"2024-01-13","slot":"03:00","run":"retail_daily__2024-01-13","state":"queued","paused":false}""");
        Bench.Inbox.Alerts.Should().BeEmpty();
        var line = JsonNode.Parse(Bench.Log.TrimEnd().Split('\n')[^1])!;
        ((string)line["level"]!, (string)line["event"]!, (string)line["message"]!, (string)line["run"]!).Should().Be(("INFO", "result", "triggered", "retail_daily__2024-01-13"));
    }

    [SkippableFact]
    public async Task Handle_NothingThereEarly_Waits()
    {
        var result = await Bench.HandleAsync(TriggerBench.Early);

        result.Outcome.Should().Be("waiting");
        result.Missing.Should().HaveCount(5).And.Contain("sales_2024-01-13.csv.gz");
        Bench.Inbox.Alerts.Should().BeEmpty();
        Bench.Airflow.Requests.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Handle_FilesMissingAtTheFinalSlot_AlertsWithTheirNames()
    {
        Bench.Deliver("store", "product", "calendar");
        Bench.PutRaw("Sales_2024-01-13.csv.gz", "x");
        Bench.PutRaw("sales_2024-01-12.csv.gz", "x");

        var result = await Bench.HandleAsync(TriggerBench.Final);

        result.Outcome.Should().Be("incomplete");
        Bench.Alert.Subject.Should().Be("retail_daily 2024-01-13: files not complete at 03:30");
        Bench.Alert.Message.Should().Be(
            $$"""
            The files of 2024-01-13 in 's3://{{Bench.Bucket}}/raw' are not complete at 03:30 New York. No run was started.
            Missing: sales_2024-01-13.csv.gz
            Missing: inventory_2024-01-13.csv.gz
            Wrong: 'Sales_2024-01-13.csv.gz' differs from 'sales_2024-01-13.csv.gz' only in case. Rename it.
            When they are delivered: aws lambda invoke --function-name etl-trigger --cli-binary-format raw-in-base64-out --payload '{{TriggerBench.Final}}' /dev/stdout
            What to do: docs/runbook.md, files-missing.
            """);
        Bench.Airflow.Requests.Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("""{"date":"2024-01-13","files":[{"name":"store_2024-01-13.csv.gz","rows":3,"bytes":7}]}""", "'store_2024-01-13.csv.gz' has 15 bytes where the manifest says 7. *")]
    [InlineData("""{"date":"2024-01-12","files":[]}""", "The manifest of 2024-01-13 says that it is of 2024-01-12. *")]
    [InlineData("""{"date":"2024-01-13","files":[{"name":"../../etc/passwd","rows":1}]}""", "The manifest lists '../../etc/passwd', which is a path. *")]
    [InlineData("""{"date":"2024-01-13","files":"all"}""", "The manifest has 'all' as 'files'. *")]
    [InlineData("""{"date":20240113,"files":[{"name":["x"],"rows":{}}]}""", "*'date'*")]
    [InlineData("<html>", "The manifest is not JSON: *")]
    public async Task Handle_ManifestDisagrees_AlertsAtTheFinalSlot(string manifest, string problem)
    {
        Bench.Deliver();
        Bench.PutRaw("manifest_2024-01-13.json", manifest);

        (await Bench.HandleAsync(TriggerBench.Early)).Outcome.Should().Be("waiting");
        Bench.Inbox.Alerts.Should().BeEmpty();
        var result = await Bench.HandleAsync(TriggerBench.Final);

        result.Outcome.Should().Be("incomplete");
        result.Problems.Should().ContainMatch(problem.Replace("'all'", "'*all*'", StringComparison.Ordinal));
        Bench.Alert.Message.Should().Contain("\nWrong: ").And.EndWith("\nWhat to do: docs/runbook.md, manifest-disagrees.");
        Bench.Airflow.Requests.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Handle_HugeManifest_IsNotRead()
    {
        Bench.Deliver();
        Bench.PutRaw("manifest_2024-01-13.json", new string('[', (1 << 20) + 1));

        var result = await Bench.HandleAsync(TriggerBench.Final);

        result.Problems.Should().Equal("'manifest_2024-01-13.json' is longer than 1048576 bytes. Write one with a line per file.");
    }

    [SkippableFact]
    public async Task Handle_DeepManifest_IsAProblemAndNoCrash()
    {
        Bench.Deliver();
        Bench.PutRaw("manifest_2024-01-13.json", new string('[', 1 << 20));

        (await Bench.HandleAsync(TriggerBench.Final)).Problems.Should().ContainSingle().Which.Should().StartWith("The manifest is not JSON: ");
    }

    [SkippableFact]
    public async Task Handle_DateIsPublished_AsksNobody()
    {
        Bench.Deliver();
        Bench.PutLake("_runs/dates/2024-01-13.json");

        (await Bench.HandleAsync(TriggerBench.Final)).Outcome.Should().Be("published");

        Bench.Airflow.Requests.Should().BeEmpty();
        Bench.Inbox.Alerts.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Handle_PausedDag_Alerts()
    {
        Bench.Deliver();
        Bench.Airflow.Dag.IsPaused = true;

        (await Bench.HandleAsync(TriggerBench.Early)).Run!.IsPaused.Should().BeTrue();

        Bench.Alert.Subject.Should().Be("retail_daily 2024-01-13: the DAG is paused");
        Bench.Alert.Message.Should().Be(
            $"Airflow at '{Bench.Airflow.Url}/' has taken the run 'retail_daily__2024-01-13', but the DAG 'retail_daily' is paused, so that it stays queued. "
            + "Unpause the DAG; the run starts by itself then.\nWhat to do: docs/runbook.md, dag-paused.");
    }

    [SkippableFact]
    public async Task Handle_AirflowDoesNotAnswer_AlertsAndFails()
    {
        Bench.Deliver();
        Bench.Airflow.Fault = _ => new ServerAnswer(503, "");

        var handle = () => Bench.HandleAsync(TriggerBench.Early);

        await handle.Should().ThrowAsync<TriggerException>();
        Bench.Alert.Subject.Should().Be("retail_daily 2024-01-13: the run was not started");
        Bench.Alert.Message.Should().Be(
            $$"""
            Airflow at '{{Bench.Airflow.Url}}/' gave no token for user 'trigger' (/auth/token answered 503).
            Lambda tries this event again by itself, twice.
            After that: aws lambda invoke --function-name etl-trigger --cli-binary-format raw-in-base64-out --payload '{{TriggerBench.Early}}' /dev/stdout
            What to do: docs/runbook.md, trigger-failed.
            """);
    }

    [SkippableFact]
    public async Task Handle_LittleTime_StillAlerts()
    {
        Bench.Deliver();
        Bench.Airflow.Fault = _ => new ServerAnswer(200, "{}") { Delay = TimeSpan.FromSeconds(60) };

        var handle = () => Bench.HandleAsync(TriggerBench.Early, seconds: 6);

        (await handle.Should().ThrowAsync<UnansweredException>()).WithMessage("The invocation's time ran out while waiting for *");
        Bench.Alert.Message.Should().StartWith("The invocation's time ran out while waiting for ");
    }

    [SkippableFact]
    public async Task Handle_BadEvent_AlertsAndFails()
    {
        var bench = Bench;

        var handle = () => bench.HandleAsync("""{"detail-type":"Scheduled Event"}""");

        await handle.Should().ThrowAsync<EventException>();
        Bench.Alert.Subject.Should().Be("retail_daily: an event cannot be handled");
        Bench.Alert.Message.Should().StartWith("The event has the fields 'detail-type'. Expected is ");
    }

    [SkippableFact]
    public async Task Handle_SecretOfAnotherForm_IsNotShown()
    {
        Bench.Deliver();
        Bench.Variables["AIRFLOW_SECRET_ARN"] = Bench.NewSecret("""{"user":"me","pass":"hidden-word"}""");

        var handle = () => Bench.HandleAsync(TriggerBench.Early);

        (await handle.Should().ThrowAsync<SettingsException>()).WithMessage("The secret '*' is not of the form {\"username\":\"…\",\"password\":\"…\"}. Store it so; its present content is not shown.");
        (Bench.Log + Bench.Alert.Message).Should().NotContain("hidden-word");
    }

    [SkippableFact]
    public async Task Handle_TopicIsGone_FailsSoThatLambdaTells()
    {
        Bench.Variables["ALERT_TOPIC_ARN"] = "arn:aws:sns:us-east-1:123456789012:no-such-topic";

        var handle = () => Bench.HandleAsync(TriggerBench.Final);

        (await handle.Should().ThrowAsync<AwsException>()).WithMessage("SNS, publishing to 'arn:aws:sns:us-east-1:123456789012:no-such-topic', answered 404 NotFound: *");
        Bench.Log.Should().Contain("\"event\":\"alert_failed\"");
    }

    public void Dispose() => _bench?.Dispose();
}
