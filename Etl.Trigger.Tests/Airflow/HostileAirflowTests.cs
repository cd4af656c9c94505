using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Servers;

namespace Etl.Trigger.Tests.Airflow;

/// <summary>What something else in Airflow's place could answer, to harm the function or to learn its login.</summary>
[Trait("Ring", "Cloud")]
[Collection(AwsTests.Name)]
public sealed class HostileAirflowTests(AwsFixture aws)
{
    private static readonly string Bomb = string.Concat(Enumerable.Repeat("{\"a\":", 50_000));

    [SkippableTheory]
    [InlineData(200, "text/html", "<html><form action='/login'>", "answered 200 with 'text/html' instead of a JSON object. Is AIRFLOW_URL the address of Airflow?")]
    [InlineData(200, "application/json", "[]", "answered 200 with 'application/json' instead of a JSON object. *")]
    [InlineData(200, "application/json", "{\"dag_run_id\":\"other\",\"state\":\"queued\"}", "answered for the run 'retail_daily__2024-01-13' with id 'other' and state 'queued'. *")]
    [InlineData(200, "application/json", "{\"dag_run_id\":\"retail_daily__2024-01-13\",\"state\":\"done\\u0007\\u202e\"}", "*and state 'done  '. *")]
    [InlineData(200, "application/json", "{\"dag_run_id\":[1],\"state\":{}}", "*with id 'nothing' and state 'nothing'. *")]
    [InlineData(418, "application/json", "{\"detail\":{\"a\":[1,{\"b\":2}]}}", "answered 418 to the run of 'retail_daily': {\"a\":[1,{\"b\":2}]}.")]
    [InlineData(204, "application/json", "", "answered 204 with * instead of a JSON object. *")]
    public async Task Answer_OfAnotherForm_IsAnErrorAndAnAlert(int status, string type, string body, string message)
    {
        using var bench = Bench(request => request.Path.EndsWith("/dagRuns", StringComparison.Ordinal) ? new ServerAnswer(status, body, type) : null);

        await FailsAsync(bench, $"Airflow at '{bench.Airflow.Url}/' {message}");
    }

    [SkippableFact]
    public async Task Answer_Redirect_IsNotFollowed()
    {
        using var elsewhere = new AlertInbox();
        using var bench = Bench(request => new ServerAnswer(302, "") { Headers = [("Location", $"{elsewhere.Url}/steal")] });

        await FailsAsync(bench, $"Airflow at '{bench.Airflow.Url}/' answered 302 and points to '{elsewhere.Url}/steal'. Redirects are not followed: make AIRFLOW_URL the address of Airflow itself.");

        elsewhere.Requests.Should().BeEmpty();
    }

    [SkippableFact]
    public async Task Answer_Huge_IsNotRead()
    {
        using var bench = Bench(request => request.Path.EndsWith("/dagRuns", StringComparison.Ordinal) ? new ServerAnswer(200, new string(' ', 3 << 20)) : null);

        await FailsAsync(bench, $"Airflow at '{bench.Airflow.Url}/' sent more than 1024 KiB, which is never needed. Nothing of it was used.");
    }

    [SkippableFact]
    public async Task Answer_NestedWithoutEnd_IsNoJson()
    {
        using var bench = Bench(request => request.Path.EndsWith("/dagRuns", StringComparison.Ordinal) ? new ServerAnswer(200, Bomb) : null);

        await FailsAsync(bench, $"Airflow at '{bench.Airflow.Url}/' answered 200 with 'application/json' instead of a JSON object. *");
    }

    [SkippableFact]
    public async Task Answer_RepeatsPasswordAndToken_NeitherIsShown()
    {
        var token = "";
        using var bench = Bench(request =>
        {
            token = request.Authorization.Split(' ')[^1];
            return request.Path == "/auth/token" ? null : new ServerAnswer(400, $$"""{"detail":"you sent {{token}} and {{AirflowThree.Password}}"}""");
        });

        await FailsAsync(bench, $"Airflow at '{bench.Airflow.Url}/' answered 400 to the run of 'retail_daily': you sent *");

        token.Should().StartWith("eyJ");
        (bench.Log + bench.Alert.Message).Should().Contain("you sent *** and ***").And.NotContain(token).And.NotContain(AirflowThree.Password);
    }

    [SkippableFact]
    public async Task Token_WithLineEnds_IsRefusedAndNotShown()
    {
        using var bench = Bench(request => new ServerAnswer(201, """{"access_token":"evil\r\nX-Injected: 1"}"""));

        await FailsAsync(bench, $"Airflow at '{bench.Airflow.Url}/' gave no token for user 'trigger' (/auth/token answered 201).");

        bench.Log.Should().NotContain("Injected");
    }

    private TriggerBench Bench(Func<ServerRequest, ServerAnswer?> fault)
    {
        var bench = new TriggerBench(aws);
        bench.Deliver();
        bench.Airflow.Fault = fault;
        return bench;
    }

    private static async Task FailsAsync(TriggerBench bench, string message)
    {
        var handle = () => bench.HandleAsync(TriggerBench.Early);
        (await handle.Should().ThrowAsync<TriggerException>()).WithMessage(message);
        bench.Alert.Subject.Should().Be("retail_daily 2024-01-13: the run was not started");
        bench.Airflow.Dag.Runs.Should().BeEmpty();
    }
}
