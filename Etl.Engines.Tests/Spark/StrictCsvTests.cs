using System.IO.Compression;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Engines.Tests.Csv;
using Etl.Engines.Tests.Specification;

namespace Etl.Engines.Tests.Spark;

/// <summary>A strict read tells the same on Spark and on the embedded engine: rows, bad records, counts, errors.</summary>
[Trait("Ring", "Spark")]
public abstract class StrictCsvTests(SparkFixture spark, DuckDbFixture duckDb) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-strict-").FullName;

    public static TheoryData<string, string> Faults => new()
    {
        { "04_truncated_gzip", "sales" }, { "05_truncated_gzip_trailer", "sales" }, { "06_gzip_bad_crc", "sales" }, { "08_not_gzip", "store" },
        { "09_empty_file", "product" }, { "10_gzip_of_nothing", "product" }, { "22_missing_column", "sales" }, { "23_duplicate_column", "sales" },
        { "24_wrong_delimiter", "sales" }, { "26_no_header", "store" }, { "75_latin1", "store" }, { "81_unclosed_quote", "product" },
        { "82_nul_byte", "product" }, { "11_header_only_sales", "sales" }, { "21_extra_column", "inventory" }, { "25_upper_case_columns", "inventory" },
        { "30_bad_number", "sales" }, { "31_bad_date", "sales" }, { "34_null_key_inventory", "inventory" }, { "35_nan", "sales" }, { "36_overflow", "sales" },
        { "39_decimal_comma", "sales" }, { "44_null_spellings", "inventory" }, { "45_null_amount", "sales" }, { "46_spaces_in_number", "sales" },
        { "70_quoted_newline_comma_quote", "product" }, { "71_very_long_field", "product" }, { "73_unicode", "product" }, { "74_utf8_bom", "sales" },
        { "76_crlf", "sales" }, { "77_no_final_newline", "sales" }, { "78_blank_lines", "sales" }, { "79_too_few_fields", "sales" },
    };

    [SkippableTheory]
    [MemberData(nameof(Faults))]
    public void Retail_files_are_read_alike(string fault, string table)
    {
        var schema = RetailFiles.Schema(table).Add("line", new LongType());

        Compare(schema, [("columnNameOfLineNumber", "line")], RetailFiles.Path($"nasty/{fault}/in", table));
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_values_are_read_alike(int seed)
    {
        var random = new Random(seed);
        var paths = Enumerable.Range(0, 3).Select(i => Write($"v{i}.csv{(i == 1 ? ".gz" : "")}", StrictValues.File(random, 800))).ToArray();

        var outcome = Compare(StrictValues.Schema, [("columnNameOfLineNumber", "line")], paths);

        outcome.Rows.Should().HaveCountGreaterThan(500);
        outcome.Bad.Should().HaveCountGreaterThan(500);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_records_are_read_alike(int width)
    {
        var random = new Random(width);
        var schema = new StructType([.. Enumerable.Range(0, width).Select(column => new StructField($"c{column}", new StringType()))]).Add("line", new LongType());
        var paths = Enumerable.Range(0, 8).Select(i => Write($"r{i}.csv{(i % 3 == 1 ? ".gz" : "")}", RandomCsvTests.Generate(random, width, i % 2 == 0))).ToArray();

        Compare(schema, [("columnNameOfLineNumber", "line")], paths).Rows.Should().NotBeEmpty();
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("id,name")]
    [InlineData("id;name\n")]
    [InlineData("\n1,a\n")]
    [InlineData("id,name\n1,\"a\" \n")]
    [InlineData("id,name\n1,a\n2,\"b\n3,c\n")]
    [InlineData("id,name\n1,\"a\nb\"\n2,\"\"\"\n")]
    [InlineData("id,name\n1,\"a\nb\"\n\n2,\"c\"d\n")]
    [InlineData("id,name\n1,a\n2,b\0\n")]
    [InlineData("id,\"na\nme\",name\n1,x,a\n2,y,\"b\nc\"\n")]
    [InlineData("\"id\",\"name\"\r1,a\r2,\"b\rc\"\rx,d\r")]
    public void Whole_files_are_taken_or_refused_alike(string text)
    {
        var schema = new StructType().Add("id", new LongType()).Add("name", new StringType()).Add("line", new LongType());

        Compare(schema, [("columnNameOfLineNumber", "line")], Write("f.csv", text));
    }

    [SkippableFact]
    public void The_first_bad_record_fails_a_read_that_may_set_none_aside()
    {
        var schema = new StructType().Add("id", new LongType()).Add("name", new StringType());
        var path = Write("f.csv", "id,name\n1,\"a\nb\"\n2,c\nx,\"d\"\ny,e\n");

        var expected = StrictOutcome.Of(duckDb.Session, schema, null, [], path);

        expected.Error.Should().Contain("line 5").And.Contain("'x'");
        StrictOutcome.Of(spark.Session, schema, null, [], path).Should().BeEquivalentTo(expected);
        StrictOutcome.Of(spark.Session, schema, null, [("mode", "dropmalformed")], path).Rows.Should().HaveCount(2);
    }

    [SkippableTheory]
    [InlineData("write")]
    [InlineData("cache")]
    [InlineData("stream")]
    public void Every_action_counts_and_sets_aside(string action)
    {
        // Longer than what the driver looks at: only the tasks find the record of two lines, and the action has to start again.
        var usual = string.Concat(Enumerable.Range(10, 10_000).Select(i => $"{i},a name,more\n"));
        var path = Write("f.csv", $"id,name,more\n{usual}1,\"a\nb\",\nx,c,\n2,d\n3,f,g\n");
        var inputs = new List<InputMetrics>();
        var listener = new Listener(inputs);
        spark.Session.AddListener(listener);
        var frame = spark.Session.Read().Schema("id int, name string").Option("header", true).Option("etl.strict", true)
            .Option("badRecordsPath", Path.Combine(_folder, "bad")).Csv(path);
        var rows = action switch
        {
            "write" => WriteAndCount(frame),
            "cache" => frame.Cache().Count(),
            _ => frame.ToLocalIterator().Count(),
        };
        spark.Session.RemoveListener(listener);

        rows.Should().Be(10_002);
        inputs.Should().ContainSingle().Which.Should().BeEquivalentTo(new { RecordsRead = 10_004L, BadRecords = 2L, UnknownColumns = new[] { "more" } });
        File.ReadAllLines(Directory.GetFiles(Path.Combine(_folder, "bad")).Single()).Should().HaveCount(2);
    }

    [SkippableFact]
    public void Lines_are_counted_over_blocks()
    {
        var schema = new StructType().Add("id", new LongType()).Add("name", new StringType()).Add("line", new LongType());
        var text = new StringBuilder("id,name\r\n");
        for (var i = 0; i < 60_000; i++)
        {
            text.Append(i % 17 == 0 ? "\r\n" : "").Append(i % 5_000 == 77 ? "x" : $"{i}").Append(i % 9 == 0 ? ",\"a,\"\"b\"\n" : ",c\r\n");
        }

        spark.Session.Conf().Set("spark.sql.files.maxPartitionBytes", "65536");
        try
        {
            Compare(schema, [("columnNameOfLineNumber", "line")], Write("f.csv", text.ToString()), Write("g.csv", "id,name\n1,a\n")).Rows.Should().HaveCountGreaterThan(59_000);
        }
        finally
        {
            spark.Session.Conf().Set("spark.sql.files.maxPartitionBytes", "134217728");
        }
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private long WriteAndCount(DataFrame frame)
    {
        var path = Path.Combine(_folder, "out");
        frame.Write().Parquet(path);
        return spark.Session.Read().Parquet(path).Count();
    }

    private StrictOutcome Compare(StructType schema, IReadOnlyList<(string, string)> options, params string[] paths)
    {
        var actual = StrictOutcome.Of(spark.Session, schema, Path.Combine(_folder, "spark"), options, paths);
        var expected = StrictOutcome.Of(duckDb.Session, schema, Path.Combine(_folder, "duckdb"), options, paths);
        actual.Error.Should().Be(expected.Error);
        actual.Rows.Except(expected.Rows).Should().BeEmpty("Spark has no more rows");
        expected.Rows.Except(actual.Rows).Should().BeEmpty("Spark has all rows");
        actual.Bad.Order(StringComparer.Ordinal).Should().Equal(expected.Bad.Order(StringComparer.Ordinal));
        actual.Counts.Should().Equal(expected.Counts);
        return expected;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        using Stream file = File.Create(path);
        using var stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(text));
        return path;
    }

    private sealed class Listener(List<InputMetrics> inputs) : IQueryListener
    {
        public void OnProgress(string action, double fraction)
        {
        }

        public void OnSuccess(QueryReport report) => inputs.AddRange(report.Inputs);
    }
}

public sealed class Spark35StrictCsvTests(Spark35Fixture spark, DuckDbFixture duckDb) : StrictCsvTests(spark, duckDb), IClassFixture<Spark35Fixture>, IClassFixture<DuckDbFixture>;

public sealed class Spark41StrictCsvTests(Spark41Fixture spark, DuckDbFixture duckDb) : StrictCsvTests(spark, duckDb), IClassFixture<Spark41Fixture>, IClassFixture<DuckDbFixture>;
