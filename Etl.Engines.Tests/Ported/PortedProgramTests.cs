using Etl.DataFrames;
using Etl.Engines.Tests.Specification;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Ported;

public sealed class PortedProgramTests(DuckDbFixture engine) : IClassFixture<DuckDbFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-ported-").FullName;

    [Fact]
    public void Program_OfMicrosoftSpark_GivesItsRows() => PortedProgram.Run(engine.Session, _folder)
        .Select(row => row.ToString()).Should().Equal("[Ottawa,4.0,2,2]", "[Toronto,4.0,1,2]");

    [Fact]
    public void Members_ThatLookAtAFrame_Answer()
    {
        var frame = engine.Session.CreateDataFrame([4, 1, 3]).Select(Col("_1").As("x"));

        var found = PortedProgram.Look(frame);

        found.Should().BeEquivalentTo(new Dictionary<string, object?>
        {
            ["rows"] = 3L,
            ["described"] = new List<string> { "3", "2.6666666666666665", "1.5275252316519468", "1", "4" },
            ["summary"] = new List<object> { "3", "4" },
            ["quantiles"] = new[] { 1.0, 1.0, 3.0, 4.0 },
            ["parts"] = 3L,
            ["same"] = true,
            ["local"] = false,
            ["json"] = "{\"x\":4}",
            ["first"] = 1,
            ["types"] = "x:int",
        });
    }

    [Fact]
    public void Dates_OfMicrosoftSpark_GoInAndOut() => PortedProgram.Dates(engine.Session).Should().Equal("2024-01-06 2024-01-06 10:00:00.000005Z");

    [Fact]
    public void Members_ThatAskASession_Answer() => PortedProgram.Ask(engine.Session)
        .Should().Equal("TEMPORARY", "default", "sum", "False", "1", "False", "duckdb", "True");

    [Fact]
    public void Tables_OfACatalogue_AreRefused()
    {
        var write = engine.Session.Range(3).Write();
        var target = Path.Combine(_folder, "t");
        FluentActions.Invoking(() => write.SaveAsTable("t")).Should().Throw<UnsupportedOperationException>()
            .WithMessage("Engine 'duckdb' does not support the table 't'. It has no catalogue: write a folder with Save(path), and read it with Read().Load(path).");
        FluentActions.Invoking(() => write.InsertInto("t")).Should().Throw<UnsupportedOperationException>();
        FluentActions.Invoking(() => write.Jdbc("jdbc:x", "t", new Dictionary<string, string>())).Should().Throw<UnsupportedOperationException>()
            .WithMessage("Engine 'duckdb' does not support writing 'jdbc'. Drivers are Java's: use the engine 'spark', or write files and load them.");
        FluentActions.Invoking(() => engine.Session.Read().Jdbc("jdbc:x", "t", new Dictionary<string, string>())).Should().Throw<UnsupportedOperationException>()
            .WithMessage("Engine 'duckdb' does not support reading 'jdbc' files. Use csv, json, parquet or text.");
        FluentActions.Invoking(() => engine.Session.Range(3).WriteTo("c.t").Append()).Should().Throw<UnsupportedOperationException>().WithMessage("*Append of the table 'c.t' by WriteTo*");
        FluentActions.Invoking(() => engine.Session.Range(3).Write().BucketBy(2, "id").Parquet(target)).Should().Throw<AnalysisException>()
            .WithMessage("BucketBy('id') needs a table: only SaveAsTable keeps which file has which rows.");
        FluentActions.Invoking(() => engine.Session.Range(3).Write().SortBy("id")).Should().Throw<AnalysisException>().WithMessage("SortBy('id') sorts buckets: call BucketBy before.*");
        FluentActions.Invoking(() => engine.Session.Range(3).Write().BucketBy(0, "id")).Should().Throw<AnalysisException>().WithMessage("BucketBy needs a number of buckets from 1 up, not '0'.");
        FluentActions.Invoking(() => engine.Session.Range(3).Write().PartitionBy("id").InsertInto("t")).Should().Throw<AnalysisException>().WithMessage("InsertInto takes no PartitionBy('id')*");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
