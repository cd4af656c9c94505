using Etl.DataFrames;
using Etl.Spark;
using Etl.Spark.Launch;

namespace Etl.Engines.Tests.Spark;

public sealed class SparkSettingsTests
{
    [Fact]
    public void Setting_that_changes_answers_is_refused() =>
        FluentActions.Invoking(() => SparkSettings.ForSession(new Dictionary<string, string> { ["spark.sql.ansi.enabled"] = "false" })).Should()
            .Throw<AnalysisException>().WithMessage("Setting 'spark.sql.ansi.enabled' is 'false'. Here it is always 'true'*");

    [Fact]
    public void Settings_of_others_do_not_reach_Spark()
    {
        var settings = new Dictionary<string, string> { ["etl.engine"] = "spark", ["etl.duckdb.threads"] = "2", ["spark.driver.memory"] = "2g", ["spark.master"] = "local[3]" };

        SparkSettings.ForStart(settings).Should().Contain("spark.driver.memory", "2g").And.Contain("spark.master", "local[3]").And.NotContainKey("etl.duckdb.threads");
        SparkSettings.ForSession(settings).Should().Contain("spark.driver.memory", "2g").And.NotContainKey("spark.master").And.NotContainKey("etl.engine");
    }

    [Fact]
    public void Folder_without_Spark_is_refused() =>
        FluentActions.Invoking(() => SparkHome.Find(new Dictionary<string, string> { ["etl.spark.home"] = "/nowhere" })).Should()
            .Throw<AnalysisException>().WithMessage("'/nowhere' is no Spark distribution: '/nowhere/bin/spark-submit' does not exist.*");

    [Fact]
    public void Arguments_are_the_programs_own_without_spark_submit() =>
        SparkSubmit.ApplicationArguments(["driver.py", "run"]).Should().Equal("driver.py", "run");
}
