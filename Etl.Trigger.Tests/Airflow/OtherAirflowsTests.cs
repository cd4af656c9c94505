using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Servers;

namespace Etl.Trigger.Tests.Airflow;

/// <summary>Airflow 2 and Amazon's, through the whole function.</summary>
[Trait("Ring", "Cloud")]
[Collection(AwsTests.Name)]
public sealed class OtherAirflowsTests(AwsFixture aws)
{
    private const string RunId = "retail_daily__2024-01-13";

    [SkippableFact]
    public async Task AirflowTwo_TriggersOnceAndClearsAFailedRun()
    {
        using var airflow = new AirflowTwo();
        using var bench = Bench("v1", airflow.Url);

        await TriggersOnceAndClears(bench, airflow.Dag);

        airflow.Requests.Should().OnlyContain(request => request.Path.StartsWith("/api/v1/dags/retail_daily", StringComparison.Ordinal));
        bench.Log.Should().NotContain(AirflowThree.Password);
    }

    [SkippableFact]
    public async Task AirflowTwo_WrongPassword_IsRefused()
    {
        using var airflow = new AirflowTwo();
        using var bench = Bench("v1", airflow.Url);
        bench.Variables["AIRFLOW_SECRET_ARN"] = bench.NewSecret("""{"username":"trigger","password":"other"}""");

        await FailsAsync(bench, "Airflow at '*' refuses the run of 'retail_daily' (403: no reason was given). *");
    }

    [SkippableFact]
    public async Task AirflowTwo_AskedAsThree_SaysWhichSettingToChange()
    {
        using var airflow = new AirflowTwo();
        using var bench = Bench("v2", airflow.Url);

        await FailsAsync(bench, "Airflow at '*' has no /auth/token (404), so that it is not an Airflow 3. Set AIRFLOW_API to v1 for Airflow 2, or correct AIRFLOW_URL.");
    }

    [SkippableFact]
    public async Task Mwaa_TriggersOnceAndClearsAFailedRun()
    {
        using var mwaa = new MwaaEndpoint();
        using var bench = Mwaa(mwaa);

        await TriggersOnceAndClears(bench, mwaa.Dag);
    }

    [SkippableFact]
    public async Task Mwaa_TroubleOfAirflowsServer_IsTriedAgain()
    {
        using var mwaa = new MwaaEndpoint();
        using var bench = Mwaa(mwaa);
        var troubles = 2;
        mwaa.Trouble = () => troubles-- > 0 ? new ServerAnswer(500, """{"detail":"x"}""") : null;

        (await bench.HandleAsync(TriggerBench.Early)).Outcome.Should().Be("triggered");
    }

    [SkippableFact]
    public async Task Mwaa_NoSuchEnvironment_SaysSo()
    {
        using var mwaa = new MwaaEndpoint();
        using var bench = Mwaa(mwaa);
        bench.Variables["AIRFLOW_MWAA_NAME"] = "other";

        await FailsAsync(bench, "The MWAA environment 'other' answered 404 ResourceNotFoundException: no such environment Create it, or correct the function's environment.");
    }

    private static async Task TriggersOnceAndClears(TriggerBench bench, FakeDag dag)
    {
        (await bench.HandleAsync(TriggerBench.Early)).Outcome.Should().Be("triggered");
        (await bench.HandleAsync(TriggerBench.Final)).Outcome.Should().Be("found");
        dag.Runs.Should().ContainSingle().Which.Value.Conf.ToJsonString().Should().Be("""{"business_date":"2024-01-13"}""");
        bench.Inbox.Alerts.Should().BeEmpty();

        dag.Runs[RunId].State = "failed";
        (await bench.HandleAsync(TriggerBench.Final)).Outcome.Should().Be("cleared");
        dag.Runs[RunId].State.Should().Be("queued");
        bench.Alert.Subject.Should().Be("retail_daily 2024-01-13: the failed run was started again");
        bench.Alert.Message.Should().EndWith("\nWhat to do: docs/runbook.md, dag-failed.");
    }

    private static async Task FailsAsync(TriggerBench bench, string message)
    {
        var handle = () => bench.HandleAsync(TriggerBench.Early);
        (await handle.Should().ThrowAsync<TriggerException>()).WithMessage(message);
    }

    private TriggerBench Bench(string api, string url)
    {
        var bench = new TriggerBench(aws);
        bench.Deliver();
        (bench.Variables["AIRFLOW_API"], bench.Variables["AIRFLOW_URL"]) = (api, url);
        return bench;
    }

    private TriggerBench Mwaa(MwaaEndpoint mwaa)
    {
        var bench = Bench("mwaa", "");
        (bench.Variables["AIRFLOW_MWAA_NAME"], bench.Variables["AWS_ENDPOINT_URL_MWAA"]) = ("retail-prod", mwaa.Url);
        return bench;
    }
}
