using System.Data.SqlTypes;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Tests.Rows;

public sealed class RowTests
{
    private static readonly Row Sample = new(
        [1, null, 2.5m, "x", new DateOnly(2021, 3, 4)],
        new StructType().Add("id", new IntegerType()).Add("gone", new IntegerType()).Add("price", new DecimalType(5, 1))
            .Add("name", new StringType()).Add("day", new DateType()));

    [Fact]
    public void Get_ByPositionAndName_GivesTheValue()
    {
        Sample[0].Should().Be(1);
        Sample["name"].Should().Be("x");
        Sample.Get(2).Should().Be(2.5m);
        Sample.Get("gone").Should().BeNull();
        Sample.Size().Should().Be(5);
    }

    [Fact]
    public void GetAs_OfANumber_ConvertsIt()
    {
        Sample.GetAs<int>("id").Should().Be(1);
        Sample.GetAs<long>("id").Should().Be(1L);
        Sample.GetAs<int?>(0).Should().Be(1);
        Sample.GetAs<double>("price").Should().Be(2.5);
        Sample.GetAs<object>("price").Should().Be(2.5m);
        Sample.GetAs<DateOnly>("day").Should().Be(new DateOnly(2021, 3, 4));
        Sample.GetAs<Date>("day").Should().Be(new Date(2021, 3, 4));
    }

    [Fact]
    public void GetAs_OfNull_NeedsATypeThatCanBeNull()
    {
        Sample.GetAs<int?>("gone").Should().BeNull();
        Sample.GetAs<string>("gone").Should().BeNull();
        var act = () => Sample.GetAs<int>("gone");

        act.Should().Throw<InvalidCastException>().WithMessage("Column 'gone' is null: ask for 'Int32?'.");
    }

    [Fact]
    public void GetAs_OfAnotherType_Throws()
    {
        FluentActions.Invoking(() => Sample.GetAs<int>("name")).Should().Throw<InvalidCastException>()
            .WithMessage("Column 'name' holds 'String', not 'Int32'.");
        FluentActions.Invoking(() => Sample.GetAs<string>("id")).Should().Throw<InvalidCastException>()
            .WithMessage("Column 'id' holds 'Int32', not 'String'.");
    }

    [Fact]
    public void Get_OfNoColumn_Throws() => FluentActions.Invoking(() => Sample["ID"]).Should().Throw<AnalysisException>()
        .WithMessage("Column 'ID' not found in the row. Available: id, gone, price, name, day.");

    [Fact]
    public void ToString_IsSparks()
    {
        Sample.ToString().Should().Be("[1,NULL,2.5,x,2021-03-04]");
        new Row([SqlDecimal.Parse("1.50")], new StructType().Add("d", new DecimalType(38, 2))).ToString().Should().Be("[1.50]");
    }
}
