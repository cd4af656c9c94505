using System.IO.Compression;
using System.Text;
using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>CSV, JSON and text files: what is written, byte for byte, and what is read.</summary>
public abstract class LineFileSpecification(EngineFixture engine) : FileSpecification(engine)
{
    private DataFrame Rows1 => Frame(
        "s string, i int, d decimal(5,2), b boolean, dt date, ts timestamp, x double",
        ["a,b", 1, 1.50m, true, new DateOnly(2024, 1, 5), new DateTime(2024, 1, 5, 10, 11, 12, 500), 2.5],
        ["q\"x", 2, null, false, null, new DateTime(1969, 12, 31, 23, 59, 59, 123).AddTicks(4560), 1.0E20],
        [" pad ", 3, -0.10m, null, new DateOnly(1, 1, 1), null, double.NaN],
        ["", null, 0.00m, true, new DateOnly(2024, 12, 31), new DateTime(2024, 1, 5), -0.0],
        [null, 5, 1.00m, true, null, null, null],
        ["l1\nl2", 6, null, null, null, null, null],
        ["back\\slash", 7, null, null, null, null, null],
        ["#c", 8, null, null, null, null, null],
        ["\"q\"", 9, null, null, null, null, null],
        ["b\\\"c", 11, null, null, null, null, null],
        ["  ", 12, null, null, null, null, null]).Coalesce(1);

    [SkippableFact]
    public void Csv_is_written_as_Spark_writes_it()
    {
        Written(Rows1.Write().Format("csv")).Should().Be("""
            "a,b",1,1.50,true,2024-01-05,2024-01-05T10:11:12.500Z,2.5
            "q\"x",2,,false,,1969-12-31T23:59:59.123Z,1.0E20
            pad,3,-0.10,,0001-01-01,,NaN
            "",,0.00,true,2024-12-31,2024-01-05T00:00:00.000Z,-0.0
            ,5,1.00,true,,,
            "l1
            l2",6,,,,,
            back\slash,7,,,,,
            "#c",8,,,,,
            "\"q\"",9,,,,,
            "b\\\"c",11,,,,,
            "",12,,,,,

            """);
        Written(Rows1.Limit(1).Select("s").Write().Format("csv")).Should().Be("\"a,b\"\n");
        Written(Values("string", null, "x").Coalesce(1).Write().Format("csv")).Should().Be("x\n");
        Written(Rows1.Limit(0).Write().Format("csv").Option("header", true)).Should().Be("s,i,d,b,dt,ts,x\n");
    }

    [SkippableFact]
    public void Csv_is_written_by_its_options()
    {
        Written(Rows1.Limit(4).Write().Format("csv").Option("header", true).Option("sep", ";").Option("nullValue", "NULL").Option("quoteAll", true).Option("emptyValue", "E")).Should().Be("""
            "s";"i";"d";"b";"dt";"ts";"x"
            "a,b";"1";"1.50";"true";"2024-01-05";"2024-01-05T10:11:12.500Z";"2.5"
            "q\"x";"2";"NULL";"false";"NULL";"1969-12-31T23:59:59.123Z";"1.0E20"
            "pad";"3";"-0.10";"NULL";"0001-01-01";"NULL";"NaN"
            "E";"NULL";"0.00";"true";"2024-12-31";"2024-01-05T00:00:00.000Z";"-0.0"

            """);
        Written(Rows1.Limit(3).Write().Format("csv").Option("dateFormat", "dd/MM/yyyy").Option("timestampFormat", "yyyy-MM-dd HH:mm")
            .Option("ignoreLeadingWhiteSpace", false).Option("ignoreTrailingWhiteSpace", false).Option("quote", "'").Option("escape", "~")).Should().Be("""
            'a,b',1,1.50,true,05/01/2024,2024-01-05 10:11,2.5
            q"x,2,,false,,1969-12-31 23:59,1.0E20
             pad ,3,-0.10,,01/01/0001,,NaN

            """);
        Written(Rows1.Filter(Col("i").IsIn(2, 9)).Write().Format("csv").Option("escapeQuotes", false).Option("lineSep", "|")).Should().Be(
            "q\"x,2,,false,,1969-12-31T23:59:59.123Z,1.0E20|\"\\\"q\\\"\",9,,,,,|");
    }

    [SkippableFact]
    public void Json_is_written_as_Spark_writes_it()
    {
        Written(Rows1.Limit(4).Write().Format("json")).Should().Be("""
            {"s":"a,b","i":1,"d":1.50,"b":true,"dt":"2024-01-05","ts":"2024-01-05T10:11:12.500Z","x":2.5}
            {"s":"q\"x","i":2,"b":false,"ts":"1969-12-31T23:59:59.123Z","x":1.0E20}
            {"s":" pad ","i":3,"d":-0.10,"dt":"0001-01-01","x":"NaN"}
            {"s":"","d":0.00,"b":true,"dt":"2024-12-31","ts":"2024-01-05T00:00:00.000Z","x":-0.0}

            """);
        Written(Rows1.Filter("i = 3").Write().Format("json").Option("ignoreNullFields", false).Option("dateFormat", "dd/MM/yyyy").Option("timestampFormat", "yyyy")).Should().Be(
            "{\"s\":\" pad \",\"i\":3,\"d\":-0.10,\"b\":null,\"dt\":\"01/01/0001\",\"ts\":null,\"x\":\"NaN\"}\n");
        Written(Frame("st struct<a: int, b: string>, ar array<int>, m map<string, int>", [new object?[] { 1, null }, new object?[] { 1, null }, new Dictionary<string, int> { ["k"] = 1 }]).Write().Format("json"))
            .Should().Be("{\"st\":{\"a\":1},\"ar\":[1,null],\"m\":{\"k\":1}}\n");
    }

    [SkippableFact]
    public void Text_is_written_and_read_by_lines()
    {
        var path = Target();
        Values("string", "a", null, "b\"").Coalesce(1).Write().Option("compression", "gzip").Text(path);

        Content(path).Should().Be("a\n\nb\"\n");
        Rows(Session.Read().Text(path)).Should().Equal("a", "", "b\"");
        Rows(Session.Read().Option("wholetext", true).Text(path)).Should().Equal("a\n\nb\"\n");
        Rows(Session.Read().Text(Write("t.txt", "a\r\nb\rc\n\nlast"))).Should().Equal("a", "b", "c", "", "last");
        Rows(Session.Read().Option("lineSep", "b").Text(Write("t.txt", "a\r\nb\rc\n\nlast"))).Should().Equal("a\r\n", "\rc\n\nlast");
        FluentActions.Invoking(() => Rows1.Write().Text(Target())).Should().Throw<EtlException>();
    }

    [SkippableFact]
    public void Json_tells_its_columns()
    {
        Json("{\"b\":1,\"a\":\"x\"}\n{\"a\":null,\"c\":1.5}\n\n  \n{\"b\":2.5}\n").Should().Equal("struct<a:string,b:double,c:double>", "x,1,null", "null,null,1.5", "null,2.5,null");
        Json("{\"b\":1}\n{bad\n{\"b\":2}\n").Should().Equal("struct<_corrupt_record:string,b:bigint>", "null,1", "{bad,null", "null,2");
        Json("[{\"b\":1},{\"c\":2}]\n").Should().Equal("struct<b:bigint,c:bigint>", "1,null", "null,2");
        Json(
            "{\"a\":1,\"b\":99999999999,\"c\":123456789012345678901234567890,\"d\":1.5,\"e\":true,\"f\":\"\",\"h\":{},\"l\":1e3}\n{\"a\":\"s\",\"b\":1.5,\"c\":1,\"d\":2,\"e\":\"t\"}\n")
            .Should().Equal(
                "struct<a:string,b:double,c:decimal(30,0),d:double,e:string,f:string,l:double>",
                "1,99999999999,123456789012345678901234567890,1.5,true,,1000",
                "s,1.5,1,2,t,null,null");
        Session.Read().Json(Write("t.json", "{\"g\":[],\"i\":[1,\"a\"],\"j\":[null],\"k\":{\"x\":1}}\n{\"g\":[1],\"k\":{\"y\":2}}\n")).Schema().SimpleString
            .Should().Be("struct<g:array<bigint>,i:array<string>,j:array<string>,k:struct<x:bigint,y:bigint>>");
        Json("{\"a\":1,\"b\":true}\n", ("primitivesAsString", "true")).Should().Equal("struct<a:string,b:string>", "1,true");
        Json("{\"a\":1.5}\n", ("prefersDecimal", "true")).Should().Equal("struct<a:decimal(2,1)>", "1.5");
        Json("[{\"b\":1,\n\"c\":\"x\"},\n{\"b\":2}]", ("multiLine", "true")).Should().Equal("struct<b:bigint,c:string>", "1,x", "2,null");
        Json("{\"A\":1}\n{\"a\":2}\n", ("mode", "PERMISSIVE"))[0].Should().Be("struct<A:bigint>");
        Json("{\"r\":{\"A\":1}}\n{\"r\":{\"a\":1.5}}\n")[0].Should().Be("struct<r:struct<A:double>>");
    }

    [SkippableFact]
    public void Json_that_does_not_fit_goes_by_the_mode()
    {
        const string Text = "{\"b\":1}\n{bad\n{\"b\":\"x\",\"c\":5}\n";

        Json(Text, "b int, c int").Should().Equal("1,null", "null,null", "null,5");
        Json(Text, "b int, _corrupt_record string").Should().Equal("1,null", "null,{bad", "null,{\"b\":\"x\",\"c\":5}");
        Json(Text, "b int", ("mode", "DROPMALFORMED")).Should().Equal("1");
        FluentActions.Invoking(() => Json(Text, "b int", ("mode", "FAILFAST"))).Should().Throw<EtlException>();
        Json("[{\"b\":1},{\"b\":2}]\n{\"b\":3}\n[]\n5\n\"x\"\nnull\n", "b int").Should().Equal("1", "2", "3", "null", "null", "null");
        Json("{\"a\":1} x\n{\"a\":2}{\"a\":3}\n", "a int").Should().Equal("1", "2");
    }

    [SkippableFact]
    public void Json_is_read_by_a_schema()
    {
        Json("{\"d\":\"2024-01-05\",\"t\":\"2024-01-05T10:11:12.345Z\",\"t2\":\"2024-01-05 10:11:12\"}\n", "d date, t timestamp, t2 timestamp")
            .Should().Equal("2024-01-05,2024-01-05 10:11:12.345,2024-01-05 10:11:12");
        Json("{\"d\":\"05/01/2024\",\"t\":\"05.01.2024 10:11\"}\n", "d date, t timestamp", ("dateFormat", "dd/MM/yyyy"), ("timestampFormat", "dd.MM.yyyy HH:mm"))
            .Should().Equal("2024-01-05,2024-01-05 10:11:00");
        Json("{\"a\":1,\"b\":\"5\",\"c\":true,\"d\":1.9,\"e\":[1]}\n", "a string, b int, c string, d int, e string").Should().Equal("1,null,true,null,[1]");
        Json("{\"A\":1,\"a\":2}\n{\"A\":3}\n{\"a\":1,\"a\":2}\n{\"a\":300}\n", "a tinyint").Should().Equal("2", "null", "2", "null");
        Json("{'a':1}\r\n{\"a\":2}\r\n", "a int").Should().Equal("1", "2");
    }

    [SkippableFact]
    public void Json_may_be_written_freely_where_options_say_so()
    {
        Json("{\"a\":NaN}\n{\"a\":-INF}\n{\"a\":+Infinity}\n", "a double").Should().Equal("NaN", "-Infinity", "Infinity");
        Json("{\"a\":NaN}\n", "a double", ("allowNonNumericNumbers", "false")).Should().Equal("null");
        Json("{\"a\":/*x*/1}//y\n// z\n", "a int", ("allowComments", "true"), ("mode", "DROPMALFORMED")).Should().Equal("1");
        Json("{a-b:1, \"c\":2}\n", "`a-b` int, c int", ("allowUnquotedFieldNames", "true")).Should().Equal("1,2");
        Json("{\"a\":007}\n{\"a\":-00.5}\n", "a double", ("allowNumericLeadingZeros", "true")).Should().Equal("7", "-0.5");
        Json("{\"a\":\"\\x\"}\n", "a string", ("allowBackslashEscapingAnyCharacter", "true")).Should().Equal("x");
        Json("{\"a\":\"x\ty\"}\n", "a string", ("allowUnquotedControlChars", "true")).Should().Equal("x\ty");
        Json("{'a':1}\n", "a int", ("allowSingleQuotes", "false")).Should().Equal("null");
    }

    [SkippableFact]
    public void Json_tells_only_what_it_can_hold()
    {
        Json("{\"\":1,\"a\":null,\"b\":{\"\":2}}\n").Should().Equal("struct<a:string>", "null");
        Json("{\"a\":null,\"b\":[],\"c\":1}\n", ("dropFieldIfAllNull", "true")).Should().Equal("struct<c:bigint>", "1");
        Json("{\"a\":1,\"_corrupt_record\":\"x\"}\n{\n", "a int, _corrupt_record string").Should().Equal("1,null", "null,{");
        Json("[{\"a\":1},2]\n[{\"a\":3},{\"a\":4}]\n", "a int").Should().Equal("null", "3", "4");
    }

    [SkippableTheory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"r\":[{\"a\":1,\"A\":2}]}")]
    [InlineData("{")]
    public void Json_that_tells_a_name_twice_or_nothing_is_an_error(string text) => FluentActions.Invoking(() => Json(text)).Should().Throw<EtlException>();

    [SkippableFact]
    public void Folders_of_partitions_are_read_in_every_format()
    {
        var frame = Frame("v string, k int, p string", ["x", 1, "a/b"], ["y", 2, null], ["z", 1, "a/b"]);
        foreach (var format in new[] { "csv", "json" })
        {
            var path = Target();
            frame.Write().Format(format).PartitionBy("k", "p").Option("compression", "gzip").Save(path);

            Directory.EnumerateDirectories(path, "*", SearchOption.AllDirectories).Select(folder => Path.GetRelativePath(path, folder)).Where(folder => folder.Contains('/', StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Should().Equal("k=1/p=a%2Fb", "k=2/p=__HIVE_DEFAULT_PARTITION__");
            Set(Session.Read().Format(format).Schema("v string, k int, p string").Load(path)).Should().Equal("x,1,a/b", "y,2,null", "z,1,a/b");
            Set(Session.Read().Format(format).Load(path).Filter("k = 2")).Should().Equal("y,2,null");
            Session.Read().Format(format).Load(path).Count().Should().Be(3);
        }
    }

    [SkippableFact]
    public void Partition_columns_that_a_schema_lacks_are_added_at_its_end()
    {
        foreach (var format in new[] { "csv", "json", "parquet" })
        {
            var path = Target();
            Frame("v string, k string, q int", ["x", "01", 3], ["y", "02", 4]).Write().Format(format).PartitionBy("k", "q").Save(path);
            DataFrame Read(string schema) => Session.Read().Format(format).Schema(schema).Load(path);

            Set(Read("v string")).Should().Equal("x,1,3", "y,2,4");
            Read("v string").Schema().SimpleString.Should().Be("struct<v:string,k:int,q:int>");
            Set(Read("K string, v string")).Should().Equal("x,01,3", "y,02,4");
            Read("q bigint, K string, v string").Schema().SimpleString.Should().Be("struct<v:string,K:string,q:bigint>");
            Set(Read("q bigint, v string").Filter("q = 4 and k = 2").Select("v")).Should().Equal("y");
        }
    }

    [SkippableFact]
    public void A_record_that_does_not_fit_taints_all_of_its_array()
    {
        const string text = "[{\"a\":1},{\"a\":\"x\"}]\n{\"a\":4}\n[{\"a\":5},null]\n{\"a\":9,\"a\":\"z\"}\n{\"b\":[1,\"x\"],\"a\":8}\n[]\n";
        Json(text, "a int, b array<int>, _corrupt_record string").Should().Equal(
            "1,null,[{\"a\":1},{\"a\":\"x\"}]", "null,null,[{\"a\":1},{\"a\":\"x\"}]", "4,null,null", "null,null,[{\"a\":5},null]", "9,null,{\"a\":9,\"a\":\"z\"}", "8,null,{\"b\":[1,\"x\"],\"a\":8}");
        Json(text, "a int, b array<int>", ("mode", "DROPMALFORMED")).Should().Equal("4,null");
    }

    [SkippableFact]
    public void A_table_is_written_over_or_added_to()
    {
        var path = Target();
        Values("int", 1).Write().Json(path);

        FluentActions.Invoking(() => Values("int", 2).Write().Json(path)).Should().Throw<AnalysisException>().WithMessage($"Path '{path}' already has data.*");
        Values("int", 2).Write().Mode("append").Json(path);
        Set(Session.Read().Json(path)).Should().Equal("1", "2");
        Values("int", 3).Write().Mode("overwrite").Json(path);
        Set(Session.Read().Json(path)).Should().Equal("3");
    }

    private string Target() => PathOf(Guid.CreateVersion7().ToString("N"));

    private IReadOnlyList<string> Json(string text, params (string Key, string Value)[] options)
    {
        var frame = Session.Read().Options(options.ToDictionary(option => option.Key, option => option.Value)).Json(Write("t.json", text));
        return [frame.Schema().SimpleString, .. Rows(frame)];
    }

    private IReadOnlyList<string> Json(string text, string schema, params (string Key, string Value)[] options) =>
        Rows(Session.Read().Schema(schema).Options(options.ToDictionary(option => option.Key, option => option.Value)).Json(Write("t.json", text)));

    private string Written(DataFrameWriter writer)
    {
        var path = Target();
        writer.Save(path);
        return Content(path);
    }

    private static string Content(string path)
    {
        var file = Directory.EnumerateFiles(path, "part-*").Single();
        using Stream stored = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
