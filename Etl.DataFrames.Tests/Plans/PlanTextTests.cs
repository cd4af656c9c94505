using Etl.DataFrames.Tests.Support;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Plans;

public sealed class PlanTextTests
{
    [Fact]
    public void Of_EveryKindOfStep_IsAnIndentedTree()
    {
        var sales = Frames.Of("store int, day date, amt decimal(10,2)", "sales");
        var stores = Frames.Of("store int, name string", "stores");

        sales.Filter(Col("amt") > 0)
            .GroupBy("store").Agg(Sum("amt").As("total"))
            .As("s")
            .Join(stores, ["store"], "left")
            .Union(sales.Limit(3).Select("store", "amt").Distinct().Select(Col("store"), Col("amt"), Lit("x")))
            .OrderBy(Col("total").Desc(), Col("name"))
            .PlanText().Should().Be(
            """
            Sort [total DESC NULLS LAST, name ASC NULLS FIRST]
              Union
                Project [store, total, name]
                  Join LeftOuter on (store = store)
                    Named s
                      Aggregate by [store] [sum(amt) AS total]
                        Filter (amt > CAST(0 AS DECIMAL(10,2)))
                          Scan csv sales.csv (3 columns)
                    Scan csv stores.csv (2 columns)
                Project [store, CAST(amt AS DECIMAL(20,2)) AS amt, x]
                  Project [store, amt, x AS x]
                    Distinct
                      Project [store, amt]
                        Limit 3
                          Scan csv sales.csv (3 columns)

            """);
    }

    [Fact]
    public void Of_LocalRows_TellsTheirNumber()
    {
        using var session = SparkSession.Detached(new FakeEngine());
        var frame = session.CreateDataFrame([new GenericRow([1]), new GenericRow([2])], new StructType().Add("a", new IntegerType()));

        frame.PlanText().Should().Be("LocalRows 2 × (a)\n");
        frame.CrossJoin(frame).PlanText().Should().Be("Project [a, a]\n  Join Cross\n    LocalRows 2 × (a)\n    Project [a AS a]\n      LocalRows 2 × (a)\n");
    }

    [Fact]
    public void Explain_InAModeThatSparkDoesNotHave_SaysWhichThereAre() =>
        FluentActions.Invoking(() => Frames.Of("a int").Explain("fmt")).Should().Throw<AnalysisException>()
            .WithMessage("Explain has no mode 'fmt'. Use simple, extended, codegen, cost, formatted.");

    [Fact]
    public void Of_AScan_TellsTheOptionsButNoFolder()
    {
        using var session = SparkSession.Detached(new FakeEngine());

        session.Read().Schema("a int").Option("header", true).Option("badRecordsPath", "/secret").Csv("/data/x.csv", "/data/y.csv")
            .PlanText().Should().Be("Scan csv x.csv, y.csv (1 columns, header=true)\n");
    }
}
