using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Engines;

public sealed class WriterTests : IDisposable
{
    private readonly FakeEngine _engine = new();
    private readonly SparkSession _session;
    private readonly DataFrame _frame;

    public WriterTests()
    {
        _session = SparkSession.Detached(_engine);
        _frame = _session.Read().Schema("id int, day date").Csv("/data/t.csv");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Save_HandsOverWhereAndHow()
    {
        _frame.Write().Mode("Overwrite").PartitionBy("DAY").Option("Compression", "zstd").Option("x", true).Option("y", 1L).Parquet("/out");

        var target = _engine.Targets.Single();
        target.Should().BeEquivalentTo(new { Format = "parquet", Path = "/out", Mode = SaveMode.Overwrite });
        target.Schema.SimpleString.Should().Be("struct<id:int,DAY:date>");
        target.PartitionBy.Should().Equal("DAY");
        target.Options.Should().Equal(new Dictionary<string, string> { ["compression"] = "zstd", ["x"] = "true", ["y"] = "1" });
    }

    [Theory]
    [InlineData("append", SaveMode.Append)]
    [InlineData("ERROR", SaveMode.ErrorIfExists)]
    [InlineData("errorifexists", SaveMode.ErrorIfExists)]
    [InlineData("default", SaveMode.ErrorIfExists)]
    [InlineData("ignore", SaveMode.Ignore)]
    public void Mode_KnowsSparksNames(string name, SaveMode mode)
    {
        _frame.Write().Mode(name).Save("/out");

        _engine.Targets.Single().Mode.Should().Be(mode);
    }

    [Fact]
    public void Mode_ByDefault_IsErrorIfExists()
    {
        _frame.Write().Format("PARQUET").Save("/out");

        _engine.Targets.Single().Should().BeEquivalentTo(new { Format = "parquet", Mode = SaveMode.ErrorIfExists });
    }

    [Fact]
    public void Mode_OfAnotherName_Throws() => FluentActions.Invoking(() => _frame.Write().Mode("replace")).Should().Throw<AnalysisException>()
        .WithMessage("Save mode 'replace' is unknown. Use append, overwrite, error, errorifexists or ignore.");

    [Fact]
    public void Save_OfRepeatedNames_Throws() =>
        FluentActions.Invoking(() => _frame.WithColumn("x", Lit(1)).Select(Col("id"), Col("x").As("ID")).Write().Parquet("/out"))
            .Should().Throw<AnalysisException>()
            .WithMessage("Column 'id' appears 2 times in the output. Rename or drop all but one before writing.");

    [Fact]
    public void PartitionBy_AMissingColumn_Throws() => FluentActions.Invoking(() => _frame.Write().PartitionBy("dya")).Should().Throw<AnalysisException>()
        .WithMessage("Column 'dya' not found. Available: id, day. Did you mean 'day'?");

    [Fact]
    public void PartitionBy_EveryColumn_Throws() =>
        FluentActions.Invoking(() => _frame.Write().PartitionBy("id", "day").Parquet("/out")).Should().Throw<AnalysisException>()
            .WithMessage("Every column is a partition column: a file needs at least one of its own.");
}
