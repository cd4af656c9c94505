using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Spark;

/// <summary>What an error of Spark's tells: its class, its SQLSTATE, the line of the program, the SQL, and Java's stack only where nobody has to read it.</summary>
[Trait("Ring", "Spark")]
public abstract class ErrorTests(SparkFixture spark) : EngineSpecification(spark)
{
    [SkippableFact]
    public void Failed_task_tells_class_SQLSTATE_line_and_SQL()
    {
        var error = FluentActions.Invoking(() => Values("int", 1, 0).Select((Lit(1) / X).As("y")).Collect()).Should().Throw<EngineException>().Which;

        error.ErrorClass.Should().Be("DIVIDE_BY_ZERO");
        error.SqlState.Should().Be("22012");
        error.CallSite.Should().MatchRegex(@"^Collect at ErrorTests\.cs:\d+$");
        error.Sql.Should().Contain("SELECT");
        error.Message.Should().StartWith("spark: ").And.Contain("Division by zero").And.EndWith($"({error.CallSite})").And.NotContain("\tat org.apache");
        error.ToString().Should().Contain("Java:").And.Contain("\tat org.apache.spark");
    }

    [SkippableFact]
    public void Failed_write_tells_the_line_too()
    {
        var folder = Directory.CreateTempSubdirectory("etl-error-").FullName;
        var error = FluentActions.Invoking(() => Values("int", 1).Select((X / 0).As("y")).Write().Mode("overwrite").Parquet(folder)).Should().Throw<EngineException>().Which;

        error.ErrorClass.Should().Be("DIVIDE_BY_ZERO");
        error.CallSite.Should().MatchRegex(@"^Write at ErrorTests\.cs:\d+$");
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public void Missing_path_is_named_as_it_was_given() =>
        FluentActions.Invoking(() => Session.Read().Parquet("/no/such/table").Collect()).Should().Throw<AnalysisException>()
            .WithMessage("Path '/no/such/table' does not exist.");
}

public sealed class Spark35ErrorTests(Spark35Fixture spark) : ErrorTests(spark), IClassFixture<Spark35Fixture>;

public sealed class Spark41ErrorTests(Spark41Fixture spark) : ErrorTests(spark), IClassFixture<Spark41Fixture>;
