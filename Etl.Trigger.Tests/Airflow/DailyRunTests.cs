using Etl.LocalPipeline.Airflow;
using Etl.LocalPipeline.Servers;
using Etl.Trigger.Airflow;
using Etl.Trigger.Aws;
using Etl.Trigger.Http;
using Etl.Trigger.Reporting;

namespace Etl.Trigger.Tests.Airflow;

/// <summary>One run per date, whatever an Airflow 3 answers.</summary>
public sealed class DailyRunTests : IDisposable
{
    private static readonly DateOnly Date = new(2024, 1, 13);

    private readonly AirflowThree _airflow = new();
    private readonly StringWriter _log = new();
    private readonly Secrets _secrets = new();

    private FakeRun Run => _airflow.Dag.Runs["retail_daily__2024-01-13"];

    [Fact]
    public async Task Ensure_NoRunYet_TriggersOneWithTheDate()
    {
        var outcome = await EnsureAsync();

        outcome.Should().Be(new RunOutcome(RunAction.Triggered, "retail_daily__2024-01-13", "queued", IsPaused: false));
        Run.Conf.ToJsonString().Should().Be("""{"business_date":"2024-01-13"}""");
        _airflow.Requests.Select(request => $"{request}").Should().Equal(
            "POST /auth/token", "POST /api/v2/dags/retail_daily/dagRuns", "GET /api/v2/dags/retail_daily");
    }

    [Theory]
    [InlineData("queued")]
    [InlineData("running")]
    [InlineData("success")]
    public async Task Ensure_RunIsThere_IsLeftAlone(string state)
    {
        await EnsureAsync();
        Run.State = state;

        var outcome = await EnsureAsync();

        outcome.Should().Be(new RunOutcome(RunAction.Found, "retail_daily__2024-01-13", state, IsPaused: false));
        _airflow.Dag.Runs.Should().HaveCount(1);
        _airflow.Requests.Should().NotContain(request => request.Path.EndsWith("/clear", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ensure_RunHadFailed_IsClearedForReal()
    {
        await EnsureAsync();
        Run.State = "failed";

        var outcome = await EnsureAsync();

        outcome.Should().Be(new RunOutcome(RunAction.Cleared, "retail_daily__2024-01-13", "queued", IsPaused: false));
        Run.State.Should().Be("queued");
        _airflow.Requests.Single(request => request.Path.EndsWith("/clear", StringComparison.Ordinal)).Body.Should().Be("""{"dry_run":false}""");
    }

    [Fact]
    public async Task Ensure_PausedDag_IsReported()
    {
        _airflow.Dag.IsPaused = true;

        (await EnsureAsync()).Should().Be(new RunOutcome(RunAction.Triggered, "retail_daily__2024-01-13", "queued", IsPaused: true));
    }

    [Fact]
    public async Task Ensure_ManyAtOnce_MakeOneRun()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => EnsureAsync()));

        outcomes.Count(outcome => outcome.Action == RunAction.Triggered).Should().Be(1);
        outcomes.Count(outcome => outcome.Action == RunAction.Found).Should().Be(7);
        _airflow.Dag.Runs.Should().HaveCount(1);
    }

    [Fact]
    public async Task Ensure_TokenExpires_TakesANewOneOnce()
    {
        var airflow = Open();
        await new DailyRun(airflow, Client()).EnsureAsync(Date, CancellationToken.None);
        _airflow.ExpireTokens();

        await new DailyRun(airflow, Client()).EnsureAsync(Date, CancellationToken.None);

        _airflow.Requests.Count(request => request.Path == "/auth/token").Should().Be(2);
    }

    [Fact]
    public async Task Ensure_TokenIsNeverAccepted_StopsAfterTheSecond()
    {
        _airflow.Fault = request => request.Path == "/auth/token" ? null : new ServerAnswer(401, """{"detail":"Token Expired"}""");

        await Failing("Airflow at '*' refuses the run of 'retail_daily' (401: Token Expired). Give the user the right to read and trigger this DAG.");

        _airflow.Requests.Count(request => request.Path == "/auth/token").Should().Be(2);
    }

    [Fact]
    public async Task Ensure_SigningKeyChanged_TakesANewToken()
    {
        var refusals = 1;
        _airflow.Fault = request => request.Path != "/auth/token" && refusals-- > 0 ? new ServerAnswer(403, """{"detail":"Invalid JWT token"}""") : null;

        (await EnsureAsync()).Action.Should().Be(RunAction.Triggered);
    }

    [Fact]
    public async Task Ensure_UserWithoutTheRight_StopsAtOnce()
    {
        _airflow.Fault = request => request.Path == "/auth/token" ? null : new ServerAnswer(403, """{"detail":"Forbidden"}""");

        await Failing("Airflow at '*' refuses the run of 'retail_daily' (403: Forbidden). Give the user the right to read and trigger this DAG.");

        _airflow.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Ensure_WrongPassword_NamesTheUserAndTheSecret() =>
        await Failing("Airflow at '*' does not accept the login of user 'trigger' (401). Correct the secret that AIRFLOW_SECRET_ARN names.", password: "another");

    [Theory]
    [InlineData(500, """{"detail":{"reason":"Database error","statement":"hidden"}}""")]
    [InlineData(503, "<html>Service Unavailable</html>")]
    [InlineData(429, "")]
    public async Task Ensure_TroubleThatPasses_IsTriedAgainWithTheSameId(int status, string body)
    {
        var troubles = 2;
        _airflow.Fault = request => request.Path.EndsWith("/dagRuns", StringComparison.Ordinal) && troubles-- > 0 ? new ServerAnswer(status, body) : null;

        (await EnsureAsync()).Action.Should().Be(RunAction.Triggered);
        _airflow.Dag.Runs.Should().HaveCount(1);
    }

    [Fact]
    public async Task Ensure_AnswerWasLost_FindsTheRunThatWasMade()
    {
        var made = false;
        _airflow.Fault = request =>
        {
            if (made || !request.Path.EndsWith("/dagRuns", StringComparison.Ordinal))
            {
                return null;
            }

            made = true;
            _airflow.Dag.Runs["retail_daily__2024-01-13"] = new FakeRun("retail_daily__2024-01-13", (System.Text.Json.Nodes.JsonObject)request.Json!["conf"]!.DeepClone());
            return new ServerAnswer(502, "");
        };

        (await EnsureAsync()).Action.Should().Be(RunAction.Found);
    }

    [Fact]
    public async Task Ensure_TroubleForGood_GivesUp()
    {
        _airflow.Fault = request => request.Path == "/auth/token" ? null : new ServerAnswer(503, "<html>");

        await Failing("Airflow at '*' answered 503 to the run of 'retail_daily': no reason was given.");

        _airflow.Requests.Count(request => request.Path.EndsWith("/dagRuns", StringComparison.Ordinal)).Should().Be(3);
        _log.ToString().Should().Contain("\"event\":\"retry\"");
    }

    [Fact]
    public async Task Ensure_SlowAirflow_IsGivenUpInTime()
    {
        _airflow.Fault = request => request.Path == "/auth/token" ? null : new ServerAnswer(200, "{}") { Delay = TimeSpan.FromSeconds(30) };
        var impatient = new Patience(2, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(300));

        var ensure = () => EnsureAsync(impatient);

        (await ensure.Should().ThrowAsync<UnansweredException>()).WithMessage("Airflow at '*' did not answer in 2 tries: nothing came within 0.3 s.");
    }

    [Fact]
    public async Task Ensure_NobodyThere_SaysSo()
    {
        var url = _airflow.Url;
        _airflow.Dispose();

        var ensure = () => new DailyRun(Open(url: url), Client()).EnsureAsync(Date, CancellationToken.None);

        (await ensure.Should().ThrowAsync<UnansweredException>()).WithMessage("Airflow at '*' (/auth/token) did not answer in 3 tries: *refused*");
    }

    [Fact]
    public async Task Ensure_InvocationsTimeRunsOut_SaysForWhomItWaited()
    {
        _airflow.Fault = request => request.Path == "/auth/token" ? null : new ServerAnswer(200, "{}") { Delay = TimeSpan.FromSeconds(30) };
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(400));

        var ensure = () => new DailyRun(Open(), Client()).EnsureAsync(Date, time.Token);

        (await ensure.Should().ThrowAsync<UnansweredException>()).WithMessage("The invocation's time ran out while waiting for Airflow at '*': it has not answered yet.");
    }

    [Fact]
    public async Task Ensure_DagIsBeingDeployed_IsWaitedFor()
    {
        _airflow.Dag.IsThere = false;
        _airflow.Fault = request =>
        {
            _airflow.Dag.IsThere = _airflow.Requests.Count > 3;
            return null;
        };

        (await EnsureAsync()).Action.Should().Be(RunAction.Triggered);
    }

    [Fact]
    public async Task Ensure_DagIsNotThere_SaysWhatToLookAt()
    {
        _airflow.Dag.IsThere = false;

        await Failing("Airflow at '*' does not know the DAG 'retail_daily' (Dag with dag_id: 'retail_daily' not found). Deploy it; if its file is there, look at 'airflow dags list-import-errors'.");
    }

    [Fact]
    public async Task Ensure_RunOfTheIdWithAnotherDate_IsNotTakenForTheDays()
    {
        await EnsureAsync();
        Run.Conf["business_date"] = "2020-02-02";

        await Failing("Airflow at '*' has a run 'retail_daily__2024-01-13' whose business_date is '2020-02-02'. Somebody made it by hand: delete it there, and invoke this function again.");
    }

    [Fact]
    public async Task Ensure_AnotherValidationError_IsShown()
    {
        _airflow.Fault = request => request.Path.EndsWith("/dagRuns", StringComparison.Ordinal)
            ? new ServerAnswer(400, """{"detail":"Invalid input for param business_date: 'x' is not a 'date'\n\nFailed validating"}""") : null;

        await Failing("Airflow at '*' answered 400 to the run of 'retail_daily': Invalid input for param business_date: 'x' is not a 'date'  Failed validating.");
    }

    public void Dispose() => _airflow.Dispose();

    private PatientClient Client(Patience? patience = null) => new(PatientClient.NewHttp(), patience ?? TriggerBench.Quick, TimeProvider.System, new Log(_log, TimeProvider.System, _secrets));

    private TokenAirflow Open(Patience? patience = null, string password = AirflowThree.Password, string? url = null) =>
        new(Client(patience), new Uri($"{url ?? _airflow.Url}/"), new Login(AirflowThree.User, password), _secrets);

    private Task<RunOutcome> EnsureAsync(Patience? patience = null, string password = AirflowThree.Password) =>
        new DailyRun(Open(patience, password), Client(patience)).EnsureAsync(Date, CancellationToken.None);

    private async Task Failing(string message, string password = AirflowThree.Password)
    {
        var ensure = () => EnsureAsync(password: password);
        (await ensure.Should().ThrowAsync<AirflowException>()).WithMessage(message);
    }
}
