using Etl.LocalPipeline.Lambda;

namespace Etl.Trigger.Tests.Function;

/// <summary>The built function under the runtime API.</summary>
[Trait("Ring", "Cloud")]
[Collection(AwsTests.Name)]
public sealed class LambdaProcessTests(AwsFixture aws, LambdaZip zip) : IClassFixture<LambdaZip>
{
    private const long MostMemory = 256L << 20;

    [SkippableFact]
    public async Task Events_OneAfterTheOther_AreAnsweredOrFailed()
    {
        using var bench = new TriggerBench(aws);
        bench.Deliver();
        using var function = Start(bench);

        var first = await function.InvokeAsync(TriggerBench.Early);
        first.Body.ToJsonString().Should().Be(
            """{"outcome":"triggered","date":"2024-01-13","slot":"03:00","run":"retail_daily__2024-01-13","state":"queued","paused":false}""");

        var wrong = await function.InvokeAsync("""{"slot":"03:30"}""");
        (wrong.ErrorType, wrong["errorMessage"]).Should().Be(("EventException", """The event has the fields 'slot'. Expected is {"slot":"03:30","final":true,"scheduledTime":"2024-01-13T08:30:00Z"}, as the schedule's input."""));

        var huge = await function.InvokeAsync($"[{new string(' ', 70_000)}]");
        huge["errorMessage"].Should().Be("The event's sender sent more than 64 KiB, which is never needed. Nothing of it was used.");

        (await function.InvokeAsync(TriggerBench.Final))["outcome"].Should().Be("found");
        bench.Airflow.Dag.Runs.Should().HaveCount(1);
        function.PeakMemory.Should().BeLessThan(MostMemory);
        string.Join('\n', function.Log).Should().Contain("\"requestId\":\"").And.NotContain(bench.Variables["AWS_SECRET_ACCESS_KEY"]);
    }

    [SkippableFact]
    public async Task Start_SettingMissing_SaysSoAndEnds()
    {
        using var bench = new TriggerBench(aws);
        bench.Variables.Remove("ETL_RAW");
        using var function = Start(bench);

        var (error, exitCode) = await function.InitErrorAsync();

        (error.ErrorType, error["errorMessage"], exitCode).Should().Be(("SettingsException", "The environment variable 'ETL_RAW' is not set. Set it on the function.", 1));
    }

    private LambdaProcess Start(TriggerBench bench) => new(zip.Path, bench.Variables.Select(pair => (pair.Key, pair.Value)), TimeSpan.FromSeconds(60));
}
