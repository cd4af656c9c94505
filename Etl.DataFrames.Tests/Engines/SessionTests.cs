using Etl.DataFrames.Engines;
using Etl.DataFrames.Tests.Support;

namespace Etl.DataFrames.Tests.Engines;

public sealed class SessionTests
{
    [Fact]
    public void EngineFactory_OfAnUnknownEngine_Throws() => FluentActions.Invoking(() => EngineFactory.Create("sqlite", new Dictionary<string, string>()))
        .Should().Throw<AnalysisException>().Which.Message.Should().StartWith("Engine 'sqlite' is unknown. Available: duckdb")
        .And.EndWith("Set 'etl.engine' or ETL_ENGINE to one of them.");

    [Fact]
    public void EngineFactory_OfAnEngineThatIsNotReferenced_Throws() =>
        FluentActions.Invoking(() => EngineFactory.Create("DuckDB", new Dictionary<string, string>())).Should().Throw<AnalysisException>()
            .WithMessage("Engine 'DuckDB' is not part of this program. Add a reference to 'Etl.DuckDB'.");

    [Fact]
    public void Session_DisposesItsEngine()
    {
        var engine = new FakeEngine();
        var session = SparkSession.Detached(engine);
        session.Engine.Should().Be("fake");
        session.Version().Should().Be("Fake 1.0");

        session.Stop();

        engine.IsDisposed.Should().BeTrue();
    }

    [Theory]
    [InlineData("spark.sql.ansi.enabled", "false", "true")]
    [InlineData("spark.sql.session.timeZone", "Europe/Paris", "UTC")]
    [InlineData("spark.sql.caseSensitive", "true", "false")]
    public void Conf_RefusesWhatChangesAnswers(string key, string value, string always)
    {
        using var session = SparkSession.Detached(new FakeEngine());
        var act = () => session.Conf().Set(key, value);

        act.Should().Throw<AnalysisException>().WithMessage($"Setting '{key}' is '{value}'. Here it is always '{always}', so that every engine gives the same answers: leave it out.");
        session.Conf().Set(key, always);
    }

    [Fact]
    public void Conf_KeepsSettings()
    {
        using var session = SparkSession.Detached(new FakeEngine());
        var conf = session.Conf();
        conf.Set("a", "x");
        conf.Set("b", true);
        conf.Set("c", 3L);

        conf.Get("a").Should().Be("x");
        conf.Get("b").Should().Be("true");
        conf.Get("c").Should().Be("3");
        conf.Get("d", "default").Should().Be("default");
        FluentActions.Invoking(() => conf.Get("d")).Should().Throw<AnalysisException>()
            .WithMessage("Setting 'd' is not set. Give a default: Get(\"d\", …).");
    }
}
