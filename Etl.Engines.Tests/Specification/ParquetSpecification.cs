using System.Data.SqlTypes;
using Etl.DataFrames;
using static Etl.DataFrames.Functions;

namespace Etl.Engines.Tests.Specification;

/// <summary>Parquet in Spark's layout: what is written is read again, and a mode says what happens to what was there.</summary>
public abstract class ParquetSpecification(EngineFixture engine) : FileSpecification(engine)
{
    private string Table => PathOf("table");

    [SkippableFact]
    public void Every_type_comes_back()
    {
        const string Schema = "b boolean, ti tinyint, si smallint, i int, l bigint, f float, d double, dc decimal(10,2), dw decimal(38,10), "
            + "s string, bin binary, dt date, ts timestamp";
        var frame = Frame(
            Schema,
            [
                true, (sbyte)-1, (short)2, 3, 4L, 1.5f, double.NaN, 12.34m, SqlDecimal.Parse("1234567890123456789012345678.1234567890"), "é\n", new byte[] { 0, 255 },
                new DateOnly(1582, 10, 10), new DateTime(2021, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddMicroseconds(6),
            ],
            new object?[13]);

        frame.Write().Parquet(Table);
        var read = Session.Read().Parquet(Table);

        read.Schema().SimpleString.Should().Be(frame.Schema().SimpleString);
        Set(read).Should().Equal(Set(frame));
        File.Exists(Path.Combine(Table, "_SUCCESS")).Should().BeTrue();
        // Spark's local file system keeps a checksum beside each file, hidden by a dot.
        Directory.EnumerateFileSystemEntries(Table).Select(Path.GetFileName).Where(name => !name!.StartsWith('.'))
            .Should().OnlyContain(name => name == "_SUCCESS" || name!.StartsWith("part-"));
    }

    [SkippableTheory]
    [InlineData("int", "1", "-2")]
    [InlineData("bigint", "1", "2147483648")]
    [InlineData("decimal(20,0)", "1", "12345678901234567890")]
    [InlineData("double", "1.50", "-.5", "3")]
    [InlineData("string", "1.50", "2147483648")]
    [InlineData("date", "2021-01-01", "2020-02-29")]
    [InlineData("timestamp", "2021-01-01", "2021-01-01 10:11:12")]
    [InlineData("double", "1d", "2f")]
    [InlineData("string", "1", "x")]
    public void Partition_columns_have_the_type_of_all_their_values(string type, params string[] values)
    {
        Frame("id int, p string", [.. values.Select((value, i) => new object?[] { i, value })]).Write().PartitionBy("p").Parquet(Table);

        var read = Session.Read().Parquet(Table);
        read.Schema().SimpleString.Should().Be($"struct<id:int,p:{type}>");
        read.Filter(Col("p").IsNotNull()).Count().Should().Be(values.Length);
    }

    [SkippableTheory]
    [InlineData("tinyint", "300", "44")]
    [InlineData("double", "1d", "1")]
    [InlineData("date", "2021", "2021-01-01")]
    [InlineData("boolean", "TRUE", "true")]
    [InlineData("boolean", "t", null)]
    [InlineData("int", "1.0", null)]
    [InlineData("int", "3000000000", null)]
    [InlineData("double", "x", null)]
    [InlineData("date", "x", null)]
    public void Partition_values_are_read_as_Java_reads_them(string type, string folder, string? expected)
    {
        Frame("id int, p string", [1, folder]).Write().PartitionBy("p").Parquet(Table);
        DataFrame Read() => Session.Read().Schema($"id int, p {type}").Parquet(Table);

        if (expected is null)
        {
            FluentActions.Invoking(() => Read().Collect()).Should().Throw<EngineException>().Which.ErrorClass.Should().BeOneOf("INVALID_PARTITION_VALUE", "_LEGACY_ERROR_TEMP_2058");
        }
        else
        {
            Set(Read()).Should().Equal($"1,{expected}");
        }
    }

    [SkippableFact]
    public void Columns_of_a_given_schema_that_no_file_has_are_null()
    {
        Frame("id int, p int", [1, 5], [2, 5]).Write().PartitionBy("p").Parquet(Table);

        var read = Session.Read().Schema("ID int, p int, more string").Parquet(Table);
        read.Schema().SimpleString.Should().Be("struct<ID:int,more:string,p:int>");
        Set(read).Should().Equal("1,null,5", "2,null,5");
        Set(read.Filter(Col("id") == 2).Select("more", "id")).Should().Equal("null,2");
        Set(Session.Read().Schema("p int").Parquet(Table)).Should().Equal("5", "5");
    }

    [SkippableFact]
    public void Partition_folders_have_the_names_that_are_given()
    {
        Frame("id int, _day int", [1, 5]).Write().PartitionBy("_DAY").Parquet(Table);

        Directory.Exists(Path.Combine(Table, "_DAY=5")).Should().BeTrue();
        Set(Session.Read().Parquet(Table)).Should().Equal("1,5");
        FluentActions.Invoking(() => Frame("id int, p int", [1, 5]).Write().PartitionBy("p", "P")).Should().Throw<AnalysisException>().WithMessage("PartitionBy names 'p' 2 times. Name it once.");
    }

    [SkippableFact]
    public void Partitions_are_folders_and_columns_again()
    {
        var frame = Frame("id int, day date, k int", [1, new DateOnly(2021, 1, 2), 7], [2, new DateOnly(2021, 1, 3), 7]);

        frame.Write().PartitionBy("day", "k").Parquet(Table);
        var read = Session.Read().Parquet(Table);

        Directory.Exists(Path.Combine(Table, "day=2021-01-02", "k=7")).Should().BeTrue();
        read.Schema().SimpleString.Should().Be("struct<id:int,day:date,k:int>");
        Set(read).Should().Equal("1,2021-01-02,7", "2,2021-01-03,7");
        Set(read.Filter(Col("day") == new DateOnly(2021, 1, 3)).Select("id")).Should().Equal("2");
        Set(Session.Read().Parquet(Path.Combine(Table, "day=2021-01-02", "k=7")).Select("id")).Should().Equal("1");
    }

    [SkippableFact]
    public void Rows_of_one_partition_are_one_file()
    {
        Values("int", 1, 2, 3).Repartition(3).Coalesce(1).Write().Parquet(Table);

        Directory.GetFiles(Table, "part-*").Should().ContainSingle();
        Set(Session.Read().Parquet(Table)).Should().Equal("1", "2", "3");
    }

    [SkippableFact]
    public void Nulls_have_a_partition_of_their_own()
    {
        Frame("id int, day date", [1, new DateOnly(2021, 1, 2)], [2, null]).Write().PartitionBy("day").Parquet(Table);
        var read = Session.Read().Parquet(Table);

        Directory.Exists(Path.Combine(Table, "day=__HIVE_DEFAULT_PARTITION__")).Should().BeTrue();
        read.Schema().SimpleString.Should().Be("struct<id:int,day:date>");
        Set(read).Should().Equal("1,2021-01-02", "2,null");
    }

    [SkippableFact]
    public void Modes_say_what_happens_to_what_is_there()
    {
        var (one, two) = (Values("int", 1), Values("int", 2));
        IReadOnlyList<string> Read() => Set(Session.Read().Parquet(Table));

        one.Write().Parquet(Table);
        FluentActions.Invoking(() => two.Write().Parquet(Table)).Should().Throw<AnalysisException>().WithMessage(
            $"Path '{Table}' already has data. Use Mode(\"overwrite\") to replace it or Mode(\"append\") to add to it.");
        Read().Should().Equal("1");
        two.Write().Mode(SaveMode.Ignore).Parquet(Table);
        Read().Should().Equal("1");
        two.Write().Mode(SaveMode.Append).Parquet(Table);
        Read().Should().Equal("1", "2");
        two.Write().Mode("overwrite").Parquet(Table);
        Read().Should().Equal("2");
    }

    [SkippableFact]
    public void What_is_hidden_is_no_data()
    {
        Values("int", 1).Write().Parquet(Table);
        Directory.CreateDirectory(Path.Combine(Table, "_temporary"));
        File.WriteAllText(Path.Combine(Table, "_temporary", "x.parquet"), "no parquet");
        File.WriteAllText(Path.Combine(Table, ".x.parquet"), "no parquet");

        Set(Session.Read().Parquet(Table)).Should().Equal("1");
    }

    [SkippableFact]
    public void A_schema_may_be_given_to_read_fewer_columns()
    {
        Frame("a int, b string", [1, "x"]).Write().Parquet(Table);

        Set(Session.Read().Schema("b string").Parquet(Table)).Should().Equal("x");
    }

    [SkippableFact]
    public void A_path_that_does_not_exist_is_an_error() =>
        FluentActions.Invoking(() => Session.Read().Parquet(PathOf("nope"))).Should().Throw<AnalysisException>()
            .WithMessage($"Path '{PathOf("nope")}' does not exist.");
}
