using Etl.DataFrames;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>CSV files read strictly: a value fits its column as it is written, or its record is no row.</summary>
public abstract class CsvSpecification(EngineFixture engine) : FileSpecification(engine)
{
    private const string Schema = "id int NOT NULL, day date, price decimal(10,2), name string, at timestamp, ok boolean, d double";

    [SkippableTheory]
    [InlineData("t.csv")]
    [InlineData("t.csv.gz")]
    public void Values_have_the_types_of_the_schema(string name)
    {
        var path = Write(name, "id,day,price,name,at,ok,d\n1,2021-03-04,12.50,\"a, \"\"b\"\"\nc\",2021-03-04 05:06:07.5,true,1.5\n2,,,,,,\n");

        Rows(Strict(Schema).Csv(path)).Should().Equal(
            "1,2021-03-04,12.50,a, \"b\"\nc,2021-03-04 05:06:07.5,true,1.5", "2,null,null,null,null,null,null");
    }

    [SkippableFact]
    public void Columns_are_found_by_name_and_unknown_ones_are_reported()
    {
        var reports = new List<QueryReport>();
        var listener = new Listener(reports);
        Session.AddListener(listener);
        var frame = Strict("id int, name string").Csv(Write("t.csv", "NAME,more,id\nx,?,1\n"));

        Rows(frame).Should().Equal("1,x");
        frame.Count().Should().Be(1);
        Session.RemoveListener(listener);

        reports[0].Inputs.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { RecordsRead = 1L, BadRecords = 0L, UnknownColumns = new[] { "more" } });
    }

    [SkippableFact]
    public void Records_that_do_not_fit_are_set_aside()
    {
        var path = Write("t.csv", "id,price\n1,1.50\nx,2\n,3\n4,1.555\n5,123456789\n6,7\n");
        var bad = PathOf("bad");
        var frame = Strict("id int NOT NULL, price decimal(10,2)").Option("badRecordsPath", bad).Csv(path);

        Rows(frame).Should().Equal("1,1.50", "6,7.00");
        File.ReadAllLines(Directory.GetFiles(bad, "t.csv-*.jsonl").Single()).Should().HaveCount(4).And.Contain(line => line.Contains("\"line\":3"));
    }

    [SkippableFact]
    public void Records_that_do_not_fit_fail_the_read_unless_they_may_be_set_aside()
    {
        var path = Write("t.csv", "id\n1\nx\n");

        FluentActions.Invoking(() => Strict("id int").Csv(path).Collect()).Should().Throw<BadInputException>()
            .Which.Should().BeEquivalentTo(new { Line = 3L, Column = "id", Value = "x" });
        FluentActions.Invoking(() => Strict("id int, more int").Csv(path).Collect()).Should().Throw<BadInputException>().WithMessage("*'more' is missing*");
    }

    [SkippableFact]
    public void Rules_of_the_schema_hold()
    {
        var rules = new Dictionary<string, object> { [FieldRules.Minimum] = 0m, [FieldRules.Maximum] = 10m };
        var schema = new StructType(new StructField("qty", new IntegerType(), IsNullable: false, rules));
        var path = Write("t.csv", "qty\n0\n10\n11\n-1\n");

        Rows(Session.Read().Schema(schema).Option("header", true).Option("etl.strict", true).Option("badRecordsPath", PathOf("bad")).Csv(path))
            .Should().Equal("0", "10");
    }

    [SkippableFact]
    public void Several_files_are_one_table()
    {
        var paths = new[] { Write("a.csv", "id\n1\n"), Write("b.csv.gz", "id\n2\n3\n") };

        Set(Strict("id int").Csv(paths).Filter(Col("id") != 2)).Should().Equal("1", "3");
    }

    [SkippableFact]
    public void Dates_and_timestamps_are_read_in_any_form_or_in_that_of_the_read()
    {
        var any = Loose("d date, t timestamp", "d,t\n2021-01-02,2021-01-02 03:04:05\n2021-1-2,2021-01-02T03:04:05.5+02:00\n,2021-01-02\n");
        Rows(any.Csv(PathOf("t.csv"))).Should().Equal("2021-01-02,2021-01-02 03:04:05", "2021-01-02,2021-01-02 01:04:05.5", "null,2021-01-02 00:00:00");

        var own = Loose("d date, t timestamp, bad string", "d,t\n02.01.2021,20210102 0304\nx,y\n").Option("dateFormat", "dd.MM.yyyy").Option("timestampFormat", "yyyyMMdd HHmm");
        Rows(own.Option("columnNameOfCorruptRecord", "bad").Csv(PathOf("t.csv"))).Should().Equal("2021-01-02,2021-01-02 03:04:00,null", "null,null,x,y");
    }

    [SkippableTheory]
    [InlineData("||", "\n", "a||b\n1||x|y\n2||\"p||q\"\n")]
    [InlineData("ab", "\r\n", "aabb\r\n1abx|y\r\n2ab\"p||q\"\r\n")]
    [InlineData(";", "##", "a;b##1;x|y##2;\"p||q\"##")]
    public void Separators_may_have_several_characters(string separator, string line, string text) =>
        Rows(Loose("a int, b string", text).Option("sep", separator).Option("lineSep", line).Csv(PathOf("t.csv"))).Should().Equal("1,x|y", "2,p||q");

    [SkippableFact]
    public void Types_of_dates_are_found()
    {
        Write("t.csv", "d,t,m,x\n2021-01-02,2021-01-02 03:04,2021-01-02,1\n2021-01-03,2021-01-02 03:05,2021-01-02 03:04,x\n");
        var reader = Session.Read().Option("header", true).Option("inferSchema", true);
        reader.Csv(PathOf("t.csv")).Schema().SimpleString.Should().Be("struct<d:date,t:timestamp,m:timestamp,x:string>");
        reader.Option("preferDate", false).Csv(PathOf("t.csv")).Schema().SimpleString.Should().Be("struct<d:timestamp,t:timestamp,m:timestamp,x:string>");
    }

    private DataFrameReader Loose(string schema, string text)
    {
        Write("t.csv", text);
        return Session.Read().Schema(schema).Option("header", true);
    }

    private sealed class Listener(List<QueryReport> reports) : IQueryListener
    {
        public void OnProgress(string action, double fraction)
        {
        }

        public void OnSuccess(QueryReport report) => reports.Add(report);
    }
}
