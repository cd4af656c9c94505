using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Forms that save writing: stars in functions, brackets, constants with parts, columns turned into rows.</summary>
public abstract class ShorthandSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private DataFrame Sales => Frame("id int not null, a int, b double, s string", [1, 10, 2.5, "x"], [2, null, null, "y"]);

    [SkippableFact]
    public void Columns_become_rows()
    {
        var frame = Sales.Unpivot(["id"], ["a", "b"], "var", "val");

        frame.Schema().TreeString().Should().Be("root\n |-- id: integer (nullable = false)\n |-- var: string (nullable = false)\n |-- val: double (nullable = true)\n");
        Set(frame).Should().Equal("1,a,10", "1,b,2.5", "2,a,null", "2,b,null");
        Set(Sales.Drop("s").Melt(["id"], "var", "val")).Should().Equal(Set(frame));
        Set(Sales.Unpivot([Col("id") + 1], [Col("a") + 1, Col("b").As("bb")], "v", "w")).Should().Equal("2,(a + 1),11", "2,bb,2.5", "3,(a + 1),null", "3,bb,null");
    }

    [SkippableFact]
    public void Columns_become_rows_of_their_common_type()
    {
        var wide = Sales.WithColumn("d", Lit(1).Cast("decimal(10,2)")).WithColumn("n", Lit(7)).WithColumn("q.r", Struct(Lit(1).As("part")));

        Set(wide.Unpivot(["id"], ["d", "a"], "v", "w")).Should().Equal("1,a,10.00", "1,d,1.00", "2,a,null", "2,d,1.00");
        wide.Unpivot(["id"], ["n", "id"], "v", "w").Schema().Fields[2].IsNullable.Should().BeFalse();
        Set(wide.Unpivot([], ["n"], "n", "n")).Should().Equal("n,7", "n,7");
        Set(wide.Unpivot(["id"], ["`q.r`.part", "A"], "v", "w")).Should().Equal("1,A,10", "1,part,1", "2,A,null", "2,part,1");
        Set(wide.Select("id", "a").Unpivot([Col("id")], [Col("*")], "v", "w")).Should().Equal("1,a,10", "1,id,1", "2,a,null", "2,id,2");
    }

    [SkippableFact]
    public void Stars_stand_for_columns_in_functions()
    {
        var names = Sales.Select(Struct("*"), Array(Col("id"), Col("a")), ToJson(Struct("*")), Struct(Col("*"), Lit(1).As("z")), XXHash64(Col("*")));

        names.Columns().Should().Equal("struct(id, a, b, s)", "array(id, a)", "to_json(struct(id, a, b, s))", "struct(id, a, b, s, 1 AS z)", "xxhash64(id, a, b, s)");
        Rows(Sales.OrderBy("id").Select(ToJson(Struct("*")))).Should().Equal("""{"id":1,"a":10,"b":2.5,"s":"x"}""", """{"id":2,"s":"y"}""");
        Rows(Sales.Select("id", "a").OrderBy("id").Select(Array("*")[1], Coalesce(Col("*")), Expr("greatest(*)"))).Should().Equal("10,1,10", "null,2,2");
        Rows(Sales.Filter(Struct("*")["s"] == "y").Select("id")).Should().Equal("2");
    }

    [SkippableFact]
    public void Brackets_take_parts()
    {
        var frame = Sales.Select(Array("a", "id").As("xs"), CreateMap(Lit("k"), Col("a")).As("m"), Struct("a", "s").As("r"), Lit(1).As("i"));

        Set(frame.Select(Col("xs")[0], Col("xs")[Col("i")], Col("m")["k"], Col("r")["s"], Col("r").GetField("a"))).Should().Equal("10,1,10,x,10", "null,2,null,y,null");
        frame.Select(Col("xs")[0], Col("m")["k"], Col("r")["s"]).Columns().Should().Equal("xs[0]", "m[k]", "r.s");
    }

    [SkippableFact]
    public void Constants_have_parts()
    {
        var frame = Session.Range(1).Select(
            Lit(new[] { 1, 2 }), Lit(new List<string?> { "a'b", null }), Lit(new Dictionary<string, long> { ["k"] = 1 }), Lit((1, "x")), Lit(new[] { new Point(1, 2.5m) }), Lit(new List<int>()), Lit(Enumerable.Range(1, 2)));

        frame.Schema().Fields.Select(field => field.DataType.SimpleString).Should().Equal(
            "array<int>", "array<string>", "map<string,bigint>", "struct<_1:int,_2:string>", "array<struct<X:int,Y:decimal(38,18)>>", "array<int>", "array<int>");
        frame.Columns().Should().Equal(
            "ARRAY(1, 2)", @"ARRAY('a\'b', CAST(NULL AS STRING))", "MAP('k', 1L)", "NAMED_STRUCT('_1', 1, '_2', 'x')", "ARRAY(NAMED_STRUCT('X', 1, 'Y', 2.5BD))", "ARRAY()", "ARRAY(1, 2)");
        var row = frame.Collect().Single();
        row.GetAs<int[]>(0).Should().Equal(1, 2);
        row.GetAs<string?[]>(1).Should().Equal("a'b", null);
        row.GetAs<Dictionary<string, long>>(2).Should().Equal(new Dictionary<string, long> { ["k"] = 1 });
        row.GetAs<(int, string)>(3).Should().Be((1, "x"));
        row.GetAs<List<Point>>(4).Should().Equal(new Point(1, 2.5m));
        row.GetAs<int[]>(5).Should().BeEmpty();
    }

    [SkippableFact]
    public void Constants_are_texts()
    {
        var id = Guid.Parse("0192f0c4-8a1e-7c3b-9d2e-0123456789ab");

        Rows(Session.Range(1).Select(Lit('c'), Lit(id), Lit(DateTimeKind.Utc), Lit(new DateTimeOffset(2024, 1, 6, 2, 0, 0, TimeSpan.FromHours(2))))).Should().Equal($"c,{id},Utc,2024-01-06 00:00:00");
        Set(Sales.Filter(Col("s").IsIn(new List<string> { "x", "z" })).Select("id")).Should().Equal("1");
        Set(Sales.Select(Col("id").IsIn(new List<int?> { 1, null }), Col("id").IsIn(new List<int>()))).Should().Equal("null,false", "true,false");
        Set(Sales.Filter(ArrayContains(Lit(new[] { 1, 3 }), Col("id"))).Select("id")).Should().Equal("1");
    }

    [SkippableFact]
    public void Schemas_are_types()
    {
        var schema = new StructType(new StructField("a b", new ArrayType(new IntegerType())), new StructField("c", new StringType()));

        var read = Values("string", """{"a b":[1,2],"c":"x"}""", "{}").Select(FromJson(X, schema).As("r"));
        read.Schema().SimpleString.Should().Be("struct<r:struct<a b:array<int>,c:string>>");
        Set(read.Select(Col("r")["a b"][1], Col("r")["c"])).Should().Equal("2,x", "null,null");
        Set(Values("string", "[1]").Select(FromJson(X, new ArrayType(new LongType()))[0])).Should().Equal("1");
    }

    [SkippableFact]
    public void Names_come_as_lists()
    {
        Sales.Union(Sales).DropDuplicates(["id", "s"]).Count().Should().Be(2);
        Sales.DropDuplicates([]).Count().Should().Be(1);
        Set(Sales.Subtract(Sales.Filter("id = 1")).Select("id")).Should().Equal("2");
    }

    private sealed record Point(int X, decimal Y);
}
