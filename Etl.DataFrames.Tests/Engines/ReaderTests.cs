using Etl.DataFrames.Plans;
using Etl.DataFrames.Tests.Support;

namespace Etl.DataFrames.Tests.Engines;

public sealed class ReaderTests : IDisposable
{
    private readonly FakeEngine _engine = new();
    private readonly SparkSession _session;

    public ReaderTests() => _session = SparkSession.Detached(_engine);

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Options_AreLowerCase_AndTheLastOneWins()
    {
        var frame = _session.Read().Schema("a int").Option("Header", false).Option("header", true).Option("maxColumns", 10L)
            .Option("samplingRatio", 0.5).Option("sep", "|").Csv("/x.csv");

        ((FileScan)frame.Plan).Source.OptionMap.Should().Equal(new Dictionary<string, string>
        {
            ["header"] = "true",
            ["maxcolumns"] = "10",
            ["samplingratio"] = "0.5",
            ["sep"] = "|",
        });
    }

    [Fact]
    public void Parquet_AsksTheEngineForTheSchema_UnlessItIsGiven()
    {
        _session.Read().Parquet("/p").Columns().Should().Equal("described");
        _session.Read().Load("/q").Columns().Should().Equal("described");
        _session.Read().Format("PARQUET").Schema("a int").Load("/r").Columns().Should().Equal("a");

        _engine.Log.Should().Equal("describe parquet /p", "describe parquet /q");
    }

    [Fact]
    public void Csv_WithoutASchema_AsksTheEngine_UnlessItIsStrict()
    {
        _session.Read().Option("header", true).Csv("/x.csv").Columns().Should().Equal("described");

        FluentActions.Invoking(() => _session.Read().Option("etl.strict", true).Csv("/x.csv")).Should().Throw<AnalysisException>()
            .WithMessage("Strict CSV files need a schema: call Schema(…) before Csv(…). Types are never guessed there.");
    }

    [Fact]
    public void Load_OfNothing_Throws() => FluentActions.Invoking(() => _session.Read().Parquet()).Should().Throw<AnalysisException>()
        .WithMessage("Name at least one file or folder to read.");

    [Fact]
    public void CreateDataFrame_OfAWrongRow_Throws() =>
        FluentActions.Invoking(() => _session.CreateDataFrame([new GenericRow(["x"])], DataFrames.Analysis.DdlParser.ParseSchema("a int")))
            .Should().Throw<AnalysisException>().WithMessage("Value 'x' does not fit column 'a' of type 'int'.");
}
