using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Aliases that are used further right in the same Select or Agg.</summary>
public abstract class LateralAliasSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Table => Frame("id int, v int, g string", [1, 10, "a"], [2, 20, "b"], [3, 30, "a"]);

    [SkippableFact]
    public void Select_uses_what_stands_further_left()
    {
        Set(Table.SelectExpr("id + 1 as a", "a * 2 as b")).Should().Equal("2,4", "3,6", "4,8");
        Set(Table.Select((Col("id") + 1).As("a"), (Col("A") * 2 + Col("v")).As("b"))).Should().Equal("2,14", "3,26", "4,38");
        Set(Table.SelectExpr("id + 1 as a", "a * 2 as b", "b + a as c")).Should().Equal("2,4,6", "3,6,9", "4,8,12");
        Set(Table.SelectExpr("id as a", "a", "a as b")).Should().Equal("1,1,1", "2,2,2", "3,3,3");
        Set(Table.SelectExpr("struct(id) as s", "s.id as x").Select("x")).Should().Equal("1", "2", "3");
        Set(Table.SelectExpr("*", "id + 1 as a", "a > 2 as b").Filter("b").Select("id", "a")).Should().Equal("2,3", "3,4");
        Set(Table.SelectExpr("id + 1 as a", "transform(array(1), x -> x + a)[0] as b")).Should().Equal("2,3", "3,4", "4,5");
        Set(Table.SelectExpr("row_number() over (order by id) as r", "r + 1 as b")).Should().Equal("1,2", "2,3", "3,4");
        Set(Table.WithColumns(new Dictionary<string, Column> { ["a"] = Col("id") + 1, ["b"] = Col("a") * 2 })).Should().Equal("1,10,a,2,4", "2,20,b,3,6", "3,30,a,4,8");
    }

    [SkippableFact]
    public void A_column_of_the_frame_comes_first() => Set(Table.SelectExpr("id + 1 as v", "v * 2 as b")).Should().Equal("2,20", "3,40", "4,60");

    [SkippableFact]
    public void Aggregates_are_used_too()
    {
        Set(Table.GroupBy("g").Agg(Sum("v").As("s"), (Col("s") * 2).As("d"), (Col("d") + Col("s")).As("e"))).Should().Equal("a,40,80,120", "b,20,40,60");
        Set(Table.SelectExpr("sum(v) as s", "s * 2 as d")).Should().Equal("60,120");
        Set(Table.GroupBy(Upper(Col("g")).As("u")).Agg(Count("*").As("n"), (Col("n") > 1).As("many"))).Should().Equal("A,2,true", "B,1,false");
    }
}
