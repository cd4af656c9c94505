using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Functions between values and texts of JSON and CSV, with options.</summary>
public abstract class TextFunctionSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    [SkippableFact]
    public void Fields_of_json_become_columns()
    {
        var frame = Values("string", """{"a":1,"b":"x","c":{"d":2}}""", "bad", null, """{"a":null}""");

        Rows(frame.Select(JsonTuple(X, "a", "b", "c", "z"))).Should().Equal("""1,x,{"d":2},null""", "null,null,null,null", "null,null,null,null", "null,null,null,null");
        frame.Select(X, JsonTuple(X, "a", "b")).Columns().Should().Equal("x", "c0", "c1");
        frame.Select(JsonTuple(X, "a", "b").As(["p", "q"])).Columns().Should().Equal("p", "q");
        frame.SelectExpr("json_tuple(x, 'a')").Columns().Should().Equal("c0");
    }

    [SkippableFact]
    public void A_schema_is_told_of_a_constant()
    {
        string Schema(string json) => Values("int", 1).Select(SchemaOfJson(json)).First().GetAs<string>(0);

        Schema("""{"a":1,"b":[1,2.5],"c":{"x":null,"y":"t"},"e":{}}""").Should().Be("STRUCT<a: BIGINT, b: ARRAY<DOUBLE>, c: STRUCT<x: STRING, y: STRING>>");
        Schema("""[{"a":1},{"b":true}]""").Should().Be("ARRAY<STRUCT<a: BIGINT, b: BOOLEAN>>");
        Schema("""{"a":12345678901234567890,"b":1.5,"c":""}""").Should().Be("STRUCT<a: DECIMAL(20,0), b: DOUBLE, c: STRING>");
        Schema("""{"a b":1,"z":"1","A":2}""").Should().Be("STRUCT<A: BIGINT, `a b`: BIGINT, z: STRING>");
        Schema("1").Should().Be("BIGINT");
    }

    [SkippableFact]
    public void Options_say_how_values_are_written_and_read()
    {
        var day = Frame("d date, n string", [new DateOnly(2024, 1, 5), null]);
        var options = new Dictionary<string, string> { ["dateFormat"] = "dd.MM.yyyy" };

        Rows(day.Select(ToJson(Struct("d", "n"), options))).Should().Equal("""{"d":"05.01.2024"}""");
        Rows(day.Select(ToJson(Struct("d", "n"), new() { ["ignoreNullFields"] = "false" }))).Should().Equal("""{"d":"2024-01-05","n":null}""");
        Rows(day.Select(ToCsv(Struct("d", "n"), new() { ["sep"] = ";", ["nullValue"] = "-" }))).Should().Equal("2024-01-05;-");
        Rows(Values("string", """{"d":"05.01.2024"}""").Select(FromJson(X, "d date", options).GetField("d"))).Should().Equal("2024-01-05");
        FluentActions.Invoking(() => Rows(Values("string", "{").Select(FromJson(X, "d date", new() { ["mode"] = "FAILFAST" }).GetField("d")))).Should().Throw<EngineException>();
    }
}
