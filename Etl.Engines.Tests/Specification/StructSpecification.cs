using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Fields of structs: found by names with dots, added and dropped.</summary>
public abstract class StructSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Orders => Frame(
        "id int, s struct<a: int, b: struct<c: int, d: string>>, items array<struct<sku: string, n: int>>",
        [1, new object?[] { 7, new object?[] { 2, "x" } }, new object?[] { new object?[] { "p", 1 }, new object?[] { "q", null } }],
        [2, null, null]);

    [SkippableFact]
    public void Fields_are_found_by_names_with_dots()
    {
        Rows(Orders.OrderBy("id").Select("id", "s.a", "s.b.d")).Should().Equal("1,7,x", "2,null,null");
        Orders.Select("s.a", "S.B.C").Columns().Should().Equal("a", "C");
        Rows(Orders.Filter("s.b.c = 2 and items[1].sku = 'q'").Select("id")).Should().Equal("1");
        Rows(Orders.As("o").Select(Col("o.s.a")).Filter(Col("a").IsNotNull())).Should().Equal("7");
        Rows(Orders.GroupBy("s.a").Count().Filter("a = 7")).Should().Equal("7,1");
        var orders = Orders;
        Rows(orders.Filter(orders["s.a"] == 7).Select(Size(Col("items.sku")), Col("items.n").GetItem(0), orders["s.b.c"])).Should().Equal("2,1,2");
        orders.Select(orders["s.b.c"]).Columns().Should().Equal("c");
        FluentActions.Invoking(() => orders.Filter(Orders["s.a"] == 7)).Should().Throw<AnalysisException>().WithMessage("Column 's' comes from another frame*");
        Orders.Select("s.*").Columns().Should().Equal("a", "b");
        FluentActions.Invoking(() => Orders.Select("s.z")).Should().Throw<AnalysisException>().WithMessage("Field 'z' not found. Available: a, b.");
        FluentActions.Invoking(() => Orders.Select("t.z")).Should().Throw<AnalysisException>().WithMessage("Column 't.z' not found.*");
    }

    [SkippableFact]
    public void Fields_are_added_changed_and_dropped()
    {
        string Json(Column column) => Orders.Filter("id = 1").Select(ToJson(column)).First().GetAs<string>(0);
        var s = Col("s");

        Json(s.WithField("z", Lit(5))).Should().Be("""{"a":7,"b":{"c":2,"d":"x"},"z":5}""");
        Json(s.WithField("a", Lit("q"))).Should().Be("""{"a":"q","b":{"c":2,"d":"x"}}""");
        Json(s.WithField("b.e", Lit(1))).Should().Be("""{"a":7,"b":{"c":2,"d":"x","e":1}}""");
        Json(s.DropFields("a", "no")).Should().Be("""{"b":{"c":2,"d":"x"}}""");
        Json(s.DropFields("b.c")).Should().Be("""{"a":7,"b":{"d":"x"}}""");
        Orders.Filter("id = 2").Select(s.WithField("z", Lit(5))).First()[0].Should().BeNull();
        Orders.Select(s.WithField("b.e", Lit(1)), s.DropFields("a")).Columns().Should()
            .Equal("update_fields(s, WithField(update_fields(s.b, WithField(1))))", "update_fields(s, dropfield())");
        FluentActions.Invoking(() => Orders.Select(s.WithField("x.y", Lit(1)))).Should().Throw<AnalysisException>().WithMessage("Field 'x' not found. Available: a, b.");
        FluentActions.Invoking(() => Orders.Select(s.DropFields("a", "b"))).Should().Throw<AnalysisException>().WithMessage("*has no field but 'b': a struct needs one.");
        FluentActions.Invoking(() => Orders.Select(Col("id").DropFields("a"))).Should().Throw<AnalysisException>().WithMessage("Function 'drop_fields' needs a struct, but 'id' is of type 'int'. Cast it.");
    }
}
