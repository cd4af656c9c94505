using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Functions between values and texts of JSON and CSV, with options.</summary>
public abstract class TextFunctionSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    [SkippableFact]
    public void Dates_in_formats_are_the_numbers_that_Spark_keeps()
    {
        Answer("date", new DateOnly(2024, 2, 3), FormatString("%s|%d|%x|%8s|%b", X, X, X, X, X)).Should().Be("19756|19756|4d2c|   19756|true");
        Answer("timestamp", new DateTime(2024, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc), FormatString("%s|%,d", X, X)).Should().Be("1706933106789000|1,706,933,106,789,000");
        Answer("date", new DateOnly(1969, 12, 31), FormatString("%s", X)).Should().Be("-1");
        Answer("date", null, FormatString("%s|%d", X, X)).Should().Be("null|null");
    }

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
        Schema("""{"a":NaN,"b":-INF}""").Should().Be("STRUCT<a: DOUBLE, b: DOUBLE>");
        Schema("1").Should().Be("BIGINT");
        Schema("").Should().Be("STRING");
    }

    [SkippableFact]
    public void A_text_is_read_by_the_schema_of_a_sample()
    {
        var frame = Values("string", """{"a":1,"b c":"x"}""", """{"a":2.5}""", null);

        Rows(frame.Select(FromJson(X, SchemaOfJson("""{"b c":"","a":0}""")).As("j")).Select("j.a", "j.`b c`")).Should().Equal("1,x", "null,null", "null,null");
        Rows(frame.Select(FromJson(X, SchemaOfJson(Lit("""{"a":10.5}"""), new() { ["prefersDecimal"] = "true" })).As("j")).Select("j.a")).Should().Equal("1.0", "2.5", "null");
        Rows(frame.SelectExpr("from_json('[1,2]', schema_of_json('[0]'))[1]").Limit(1)).Should().Equal("2");
        frame.Select(FromJson(X, SchemaOfJson("""{"a":0}"""))).Columns().Should().Equal("from_json(x)");
        frame.Select(FromJson(X, SchemaOfJson("""{"a":0}"""))).Schema().Fields[0].DataType.SimpleString.Should().Be("struct<a:bigint>");
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

    [SkippableTheory]
    [InlineData("array<int>", """[1,"x",3]""", "null")]
    [InlineData("array<int>", "[1,null,3]", "[1,null,3]")]
    [InlineData("array<array<int>>", """[[1],["x"]]""", "null")]
    [InlineData("map<string,int>", """{"k":1,"l":"x"}""", "null")]
    [InlineData("a array<int>, b int", """{"a":[1,"x"],"b":2}""", """{"b":2}""")]
    [InlineData("a map<string,int>, b int, c int", """{"a":{"k":"x","b":1},"c":2}""", """{"c":2}""")]
    [InlineData("a array<struct<k:int,l:int>>, b int", """{"a":[{"k":1,"l":"x"}],"b":2}""", """{"a":[{"k":1}],"b":2}""")]
    [InlineData("map<string,struct<k:int,l:int>>", """{"m":{"k":1,"l":"x"},"n":{"k":2}}""", """{"m":{"k":1},"n":{"k":2}}""")]
    [InlineData("a int", """[{"a":1}]""", "{}")]
    [InlineData("a int", """{"a":1,"a":"x"}""", """{"a":1}""")]
    [InlineData("a int", """{"a":1,"a":null}""", "{}")]
    [InlineData("a int not null", """{"a":null}""", "{}")]
    [InlineData("array<struct<a:int>>", """{"a":1}""", """[{"a":1}]""")]
    [InlineData("array<struct<a:int>>", """[1,"x",3]""", "null")]
    [InlineData("array<struct<a:int>>", """[null,{"a":3}]""", """[null,{"a":3}]""")]
    [InlineData("array<double>", "[NaN,Infinity,-Infinity,+Infinity,-INF,+INF]", """["NaN","Infinity","-Infinity","Infinity","-Infinity","Infinity"]""")]
    [InlineData("array<double>", """["NaN","Infinity","-Infinity","+Infinity","-INF","+INF"]""", """["NaN","Infinity","-Infinity","Infinity","-Infinity","Infinity"]""")]
    [InlineData("a string", """{"a":[NaN,1]}""", """{"a":"[\"NaN\",1]"}""")]
    [InlineData("a timestamp", """{"a":1577836800}""", """{"a":"2020-01-01T00:00:00.000Z"}""")]
    [InlineData("a timestamp", """{"a":1577836800.7}""", "{}")]
    public void Json_that_does_not_fit_is_null_as_the_nearest_field(string schema, string json, string expected) =>
        Rows(Values("string", json).Select(ToJson(FromJson(X, schema)))).Should().Equal(expected);

    // Spark's error of the record has the class of its cause.
    [SkippableFact]
    public void Json_that_does_not_fit_fails_where_it_must()
    {
        foreach (var (schema, json) in new[] { ("array<int>", """[1,"x"]"""), ("map<string,int>", "["), ("array<struct<a:int>>", """{"a":"x"}"""), ("a int", """[{"a":1}]""") })
        {
            ErrorOf(() => Rows(Values("string", json).Select(ToJson(FromJson(X, schema, new() { ["mode"] = "FAILFAST" }))))).Should()
                .BeOneOf("MALFORMED_RECORD_IN_PARSING", "CANNOT_PARSE_JSON_FIELD", "INVALID_JSON_ROOT_FIELD");
        }
    }

    [SkippableTheory]
    [InlineData("""{"a":[[1,2],[3]]}""", "$.a[*][*]", "[1,2,3]")]
    [InlineData("[[1],[2]]", "$[*][*]", "[1,2]")]
    [InlineData("[[[1]],[[2]]]", "$[*][*][*]", "[1,2]")]
    [InlineData("[[[1,2],[3]],[[4]]]", "$[*][*][*]", "[[1,2,3],4]")]
    [InlineData("[[[[[1,2],[3]],[[4]]],[[[5]]]]]", "$[*][*][*][*][*]", "[[[1,2,3,4],5]]")]
    [InlineData("[[[1,2]],[[3]]]", "$[0][*][*]", "[1,2]")]
    [InlineData("[[[1,2]],[[3]]]", "$[*][*][0]", "[1,2,3]")]
    [InlineData("[[[1,2],[3]],[[4]]]", "$[*][*][1]", "[3]")]
    [InlineData("[[[1,2],[3]],[[4]]]", "$[*][0][*]", "[[1,2],[4]]")]
    [InlineData("""[[1,{"b":[1]},null,"x"],5]""", "$[*][*]", """[1,{"b":[1]},null,"x",5]""")]
    [InlineData("""[[{"b":1},{"b":2}],[{"b":3}]]""", "$[*][*].b", "null")]
    [InlineData("""[{"a":1},{"a":2}]""", "$[*][*].a", "[1,2]")]
    [InlineData("""{"a":[{"b":[[1],[2]]},{"b":[[3]]}]}""", "$.a[*].b[*][*]", "[[1,2],[3]]")]
    [InlineData("[[],[]]", "$[*][*]", "null")]
    [InlineData("""[{"a":[]},{"a":[1]}]""", "$[*].a[*]", "[],[1]")]
    [InlineData("""{"*":1}""", "$['*']", "null")]
    [InlineData("""["a"]""", "$[*]", "\"a\"")]
    public void Two_wildcards_in_a_row_flatten(string json, string path, string expected) =>
        Rows(Values("string", json).Select(GetJsonObject(X, path))).Should().Equal(expected);

    [SkippableFact]
    public void Keys_and_decimals_of_json_are_written_by_java()
    {
        Rows(Values("decimal(10,8)", 0.0000001m, -0.00000012m, 0.000001m, 0m).Select(ToJson(Struct(X)), ToJson(Map(X, Lit(1))))).Should().Equal(
            """{"x":1.0E-7},{"1.0E-7":1}""", """{"x":-1.2E-7},{"-1.2E-7":1}""", """{"x":0.00000100},{"0.00000100":1}""", """{"x":0E-8},{"0E-8":1}""");
        Rows(Values("date", new DateOnly(2020, 1, 2)).Select(ToJson(Map(X, X)))).Should().Equal("""{"18263":"2020-01-02"}""");
        Rows(Values("timestamp", new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1234560)).Select(ToJson(Map(X, Lit(1))))).Should().Equal("""{"1577934245123456":1}""");
    }

    [SkippableFact]
    public void Like_finds_a_character_of_two_units_in_simple_patterns_only()
    {
        var frame = Frame("s string", ["a😀b"]).Cache();
        Rows(frame.SelectExpr("s like '%😀%'", "s like 'a😀%'", "s like 'a😀b'", "s ilike '%😀B'")).Should().Equal("true,true,true,true");
        Rows(frame.SelectExpr("s like 'a%😀b'", "concat('a', s) like 'a%😀b'", "concat('A', s) ilike 'a%😀B'")).Should().Equal("false,true,true");
        Rows(frame.SelectExpr("s like 'a_b'", "s like '_😀b'", "s like '%😀_'", "s like s", "s ilike '_😀B'", "'😀' like '%😀%'")).Should().Equal("true,false,false,false,false,false");
    }

    [SkippableFact]
    public void Patterns_see_characters_and_no_halves() => Rows(Frame("s string", ["é,😀"])
        .SelectExpr("array_join(split(s, '(.)(.)', -1), '|')", "regexp_replace(s, '(.)(.)', '<$2$1>')", "regexp_replace(s, '([^x])', '<$1>')"))
        .Should().Equal("|😀,<,é>😀,<é><,><😀>");

    [SkippableFact]
    public void Unbase64_reads_as_java_does()
    {
        Rows(Frame("s string", [["YQ==!"], ["Y Q"], ["!"], [""]]).SelectExpr("hex(unbase64(s))")).Should().Equal("61", "61", "", "");
        foreach (var text in new[] { "A", "=", "YQ=", "YWJjZ", "YQ==x" })
        {
            FluentActions.Invoking(() => Frame("s string", [[text]]).SelectExpr("unbase64(s)").Collect()).Should().Throw<EngineException>(text);
        }
    }

    [SkippableFact]
    public void Substring_of_bytes_counts_back_in_32_bits() => Rows(Frame("s string", ["ab"]).SelectExpr(
        "hex(substring(cast(s as binary), -2147483648, 1))", "hex(substring(cast(s as binary), -2147483647, 1))", "hex(substring(cast(s as binary), -1, 2147483647))"))
        .Should().Equal("6162,,62");

    [SkippableFact]
    public void To_char_leaves_blanks_for_digits_that_are_not_there() => Rows(Frame("zero decimal(3,3), half decimal(2,1)", [[0.000m, -0.5m]])
        .SelectExpr("to_char(zero, '99')", "to_char(zero, 'S99.9')", "to_char(zero, '$99.9')", "to_char(zero, '99S')", "to_char(half, '99.9PR')", "to_char(zero, '9,099.99MI')"))
        .Should().Equal("  ,  +.0,$ 0.0,+  ,  <.5>,  000.00 ");

    [SkippableFact]
    public void Locate_finds_nothing_from_no_position_on() => Rows(Frame("s string, k int", ["a,b", null], ["a,b", 1], [null, null], [null, 1]).SelectExpr("locate(',', s, k)"))
        .Should().Equal("0", "2", "0", "null");
}
