using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Frames as their users make them, look at them and read them.</summary>
public abstract class FrameSpecification(EngineFixture engine) : FileSpecification(engine)
{
    private sealed record Sale(int Store, string? Product, decimal? Amount);

    [SkippableFact]
    public void Records_go_in_and_come_out()
    {
        Sale[] sales = [new(1, "a", 1.5m), new(2, null, null)];

        var frame = Session.CreateDataFrame(sales);

        frame.Schema().SimpleString.Should().Be("struct<Store:int,Product:string,Amount:decimal(38,18)>");
        frame.Schema().Fields.Select(field => field.IsNullable).Should().Equal(false, true, true);
        frame.OrderBy("Store").Collect<Sale>().Should().Equal(sales);
    }

    [SkippableFact]
    public void Values_are_frames_of_one_column()
    {
        Set(Session.CreateDataFrame([1, 2])).Should().Equal("1", "2");
        Set(Session.CreateDataFrame(new int?[] { 1, null })).Should().Equal("1", "null");
        Set(Session.CreateDataFrame(new string?[] { "x", null })).Should().Equal("null", "x");
        Session.CreateDataFrame([new DateOnly(2024, 1, 6)]).Schema().SimpleString.Should().Be("struct<_1:date>");
    }

    [SkippableFact]
    public void Views_are_found_by_name()
    {
        Session.Range(3).CreateOrReplaceTempView("numbers");

        Set(Session.Table("numbers").Filter("numbers.id > 0")).Should().Equal("1", "2");
        Set(Session.Catalog.ListColumns("numbers").Select("name", "dataType")).Should().Equal("id,bigint");
        Session.Catalog.DropTempView("numbers");
    }

    [SkippableFact]
    public void Texts_are_expressions_too()
    {
        var frame = Frame("a int, s string, d date", [1, "x", new DateOnly(2024, 1, 31)], [2, "it's", null]);

        Rows(frame.OrderBy("a").SelectExpr("a * 2 + 1 AS x", "CASE WHEN s = 'x' THEN 'yes' ELSE s END", "d + INTERVAL 1 DAY")).Should().Equal("3,yes,2024-02-01", "5,it's,null");
        Rows(frame.Filter("a IN (1, 3) AND s IS NOT NULL").Select("a")).Should().Equal("1");
        Rows(frame.Agg(Expr("sum(a) FILTER (WHERE a > 1) AS big"), Expr("count(DISTINCT s)"))).Should().Equal("2,2");
        Rows(frame.SelectExpr("rank() OVER (ORDER BY a DESC) AS r").OrderBy("r")).Should().Equal("1", "2");
    }

    [SkippableFact]
    public void The_last_rows_and_those_that_are_left()
    {
        Session.Range(10).OrderBy("id").Tail(2).Select(row => row[0]).Should().Equal(8L, 9L);
        Session.Range(10).Tail(0).Should().BeEmpty();
        Session.Range(3).ToLocalIterator(true).Should().HaveCount(3);
    }

    [SkippableFact]
    public async Task Rows_come_while_they_are_computed()
    {
        var sum = 0L;
        await foreach (var row in Session.Range(10_000).ToAsyncEnumerable())
        {
            sum += row.GetAs<long>(0);
        }

        sum.Should().Be(49_995_000);
        (await Session.Range(5).CountAsync()).Should().Be(5);
        await FluentActions.Awaiting(async () =>
        {
            await foreach (var _ in Session.Range(3).Select(Lit(1) / (Col("id") - 1)).ToAsyncEnumerable())
            {
            }
        }).Should().ThrowAsync<EngineException>();
    }

    [SkippableFact]
    public void Show_is_Sparks()
    {
        var frame = Frame("a int, s string", [1, "a long text of more than twenty characters"], [null, "x"]).OrderBy(Col("a").Desc());

        frame.ShowString(1).Should().Be(
            """
            +---+--------------------+
            |  a|                   s|
            +---+--------------------+
            |  1|a long text of mo...|
            +---+--------------------+
            only showing top 1 row

            """);
        frame.ShowString(2, 5, vertical: true).Should().Be("-RECORD 0----\n a   | 1     \n s   | a ... \n-RECORD 1----\n a   | NULL  \n s   | x     \n");
    }

    [SkippableFact]
    public void Csv_without_a_schema_is_text_or_guessed()
    {
        var path = Write("t.csv", "id,,day,flag,id,big,n\n1,x,2024-01-06,true,2,99999999999,1.5\n2,,2024-01-07,false,3,1,2\n");

        Session.Read().Option("header", true).Csv(path).Schema().SimpleString.Should()
            .Be("struct<id0:string,_c1:string,day:string,flag:string,id4:string,big:string,n:string>");
        Session.Read().Csv(path).Columns().Should().Equal("_c0", "_c1", "_c2", "_c3", "_c4", "_c5", "_c6");
        var guessed = Session.Read().Option("header", true).Option("inferSchema", true).Csv(path);
        guessed.Schema().SimpleString.Should().Be("struct<id0:int,_c1:string,day:date,flag:boolean,id4:int,big:bigint,n:double>");
        Set(guessed).Should().Equal("1,x,2024-01-06,true,2,99999999999,1.5", "2,null,2024-01-07,false,3,1,2");
    }

    [SkippableTheory]
    [InlineData("2024-1-5", "timestamp")]
    [InlineData("2024-1", "timestamp")]
    [InlineData("2024-01-06\n2024-1-5", "timestamp")]
    [InlineData("2024-01-06", "date")]
    [InlineData("24-1-5", "string")]
    [InlineData("02024-01-05", "timestamp")]
    [InlineData("10:00", "timestamp")]
    [InlineData("2024-13-01", "string")]
    public void Dates_of_ten_characters_are_guessed(string text, string type) =>
        Session.Read().Option("inferSchema", true).Csv(Write("d.csv", text + "\n")).Schema().SimpleString.Should().Be($"struct<_c0:{type}>");

    [SkippableFact]
    public void Times_are_of_the_current_day()
    {
        var day = Session.Range(1).Select(CurrentDate()).Collect<DateOnly>().Single();

        // Midnight may pass in between.
        foreach (var text in new[] { "10:00", "T10:00:00" })
        {
            Values("string", text).Select(X.Cast("timestamp")).Collect<DateTime>().Single().Should().BeOneOf(day.ToDateTime(new TimeOnly(10, 0)), day.AddDays(1).ToDateTime(new TimeOnly(10, 0)));
        }
    }

    [SkippableFact]
    public void Texts_are_folders_as_Spark_names_them()
    {
        var table = PathOf("table");
        Frame("id int, s string", [1, "a/b"], [2, ""], [3, null], [4, "é x"]).Write().PartitionBy("s").Parquet(table);

        Directory.GetDirectories(table).Select(Path.GetFileName).Order(StringComparer.Ordinal).Should().Equal("s=__HIVE_DEFAULT_PARTITION__", "s=a%2Fb", "s=é x");
        Set(Session.Read().Parquet(table)).Should().Equal("1,a/b", "2,null", "3,null", "4,é x");
    }

    [SkippableTheory]
    [InlineData("file://")]
    [InlineData("file:")]
    [InlineData("FILE:")]
    public void Uris_of_files_are_paths(string scheme)
    {
        foreach (var format in new[] { "csv", "json", "parquet", "text" })
        {
            var table = $"{scheme}{PathOf(format)}";
            Frame("part int, s string", [1, "x"], [2, "y"]).Write().PartitionBy("part").Format(format).Save(table);

            Set(Session.Read().Format(format).Schema("s string, part int").Load(table)).Should().Equal("x,1", "y,2");
            Set(Session.Read().Format(format).Schema("s string, part int").Option("basePath", table).Load($"{table}/part=2")).Should().Equal("y,2");
            Directory.Exists(PathOf(format)).Should().BeTrue();
        }
    }

    [SkippableFact]
    public void Paths_that_no_file_has_are_errors()
    {
        Session.Invoking(session => session.Read().Csv("/tmp/a\0b")).Should().Throw<AnalysisException>().WithMessage(@"The path '/tmp/a\0b' has a NUL character, which no file system takes. Take it out.");
        Session.Invoking(session => session.Read().Parquet("")).Should().Throw<AnalysisException>().WithMessage("A path is empty. Name a file or folder.");
        Session.Range(1).Invoking(frame => frame.Write().Parquet("a\0b")).Should().Throw<AnalysisException>();
    }
}
