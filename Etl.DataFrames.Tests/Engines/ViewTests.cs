using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Engines;

public sealed class ViewTests
{
    private readonly SparkSession _session = SparkSession.Detached(new FakeEngine());

    private DataFrame Sales => _session.Read().Schema("a int, b string").Csv("/data/sales.csv");

    [Fact]
    public void Table_FindsAView_WhateverTheCase()
    {
        Sales.CreateOrReplaceTempView("Sales");

        _session.Table("sALES").Select("sales.a").Columns().Should().Equal("a");
        _session.Read().Table("sales").Columns().Should().Equal("a", "b");
        _session.Catalog.TableExists("SALES").Should().BeTrue();
        _session.Catalog.DropTempView("sales").Should().BeTrue();
        _session.Catalog.DropTempView("sales").Should().BeFalse();
    }

    [Fact]
    public void GlobalViews_HaveADatabase()
    {
        Sales.CreateGlobalTempView("sales");
        Sales.CreateOrReplaceGlobalTempView("sales");

        _session.Table("global_temp.sales").Select("sales.b").Columns().Should().Equal("b");
        _session.Catalog.TableExists("global_temp", "sales").Should().BeTrue();
        _session.Catalog.DropGlobalTempView("sales").Should().BeTrue();
    }

    [Fact]
    public void Mistakes_AreThrownByTheCall()
    {
        FluentActions.Invoking(() => _session.Table("sales")).Should().Throw<AnalysisException>()
            .WithMessage("There is no view 'sales'. None was made yet: call CreateOrReplaceTempView on a frame.");
        Sales.CreateTempView("sales");
        FluentActions.Invoking(() => Sales.CreateTempView("SALES")).Should().Throw<AnalysisException>()
            .WithMessage("View 'SALES' is already there. Use CreateOrReplaceTempView to replace it.");
        FluentActions.Invoking(() => _session.Table("sale")).Should().Throw<AnalysisException>()
            .WithMessage("There is no view 'sale'. Views: sales. Did you mean 'sales'?");
        FluentActions.Invoking(() => Sales.CreateTempView("a.b")).Should().Throw<AnalysisException>()
            .WithMessage("'a.b' is no name for a view: give one without a dot, such as 'sales'.");
        FluentActions.Invoking(() => _session.Range(0, 1, 0)).Should().Throw<AnalysisException>().WithMessage("Range needs a step, up or down: '0' goes nowhere.");
    }

    [Fact]
    public void Views_CanBeKept()
    {
        Sales.CreateOrReplaceTempView("sales");
        _session.Catalog.IsCached("sales").Should().BeFalse();
        _session.Catalog.CacheTable("sales");
        _session.Catalog.IsCached("sales").Should().BeTrue();
        _session.Catalog.ClearCache();
        _session.Catalog.IsCached("sales").Should().BeFalse();
    }
}
