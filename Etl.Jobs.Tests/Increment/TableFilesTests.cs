using Etl.Chaos.Deliveries;
using Etl.DataFrames;
using Etl.DuckDB.Native;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Tests.Increment;

/// <summary>The published files as their footers describe them: what Spark 3.5 and 4, DuckDB and Athena can all read, and skip.</summary>
public sealed class TableFilesTests(TableFilesTests.FilledLake filled) : IClassFixture<TableFilesTests.FilledLake>
{
    private readonly string _lake = filled.Lake.Lake;

    [Fact]
    public void Files_OfEveryTable_AreOnePerPartitionUnderAFixedName() => filled.Lake.Files("mart").Concat(filled.Lake.Files("clean").Where(file => !file.EndsWith(".json", StringComparison.Ordinal)))
        .Should().OnlyContain(file => Path.GetFileName(file) == "part-00000.snappy.parquet").And.HaveCountGreaterThan(15);

    [Fact]
    public void Types_OfEveryColumn_ArePortable()
    {
        // Physical and logical types that Athena lists for dates, decimals, keys and texts; INT96 is not among them.
        string[] portable =
        [
            "INT32 DATE", "INT32 INT_32", "INT32 ", "INT64 INT_64", "INT64 ", "INT32 DECIMAL", "INT64 DECIMAL", "FIXED_LEN_BYTE_ARRAY DECIMAL", "BYTE_ARRAY UTF8",
        ];

        var types = Rows($"SELECT DISTINCT concat_ws(' ', type, coalesce(converted_type, '')) FROM parquet_schema('{_lake}/**/*.parquet') WHERE num_children IS NULL");

        types.Select(row => (string)row[0]!).Should().BeSubsetOf(portable).And.Contain(["INT32 DATE", "INT64 DECIMAL", "FIXED_LEN_BYTE_ARRAY DECIMAL"]);
    }

    [Fact]
    public void Names_OfEveryColumn_AreLowerSnakeCase() =>
        Rows($"SELECT DISTINCT name FROM parquet_schema('{_lake}/**/*.parquet') WHERE num_children IS NULL")
            .Select(row => (string)row[0]!).Should().OnlyContain(name => name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'));

    [Fact]
    public void Statistics_OfEveryColumnWithValues_ArePresent() => Rows(
        $"""
        SELECT file_name, path_in_schema FROM parquet_metadata('{_lake}/**/*.parquet')
        WHERE compression <> 'SNAPPY' OR stats_null_count IS NULL OR (stats_null_count < num_values AND (stats_min_value IS NULL OR stats_max_value IS NULL))
        """).Should().BeEmpty();

    [Theory]
    [InlineData("mart/fact_store_product_week", "store_key, prod_key")]
    [InlineData("mart/dim_product", "prod_key")]
    [InlineData("mart/dim_product_history", "prod_key, valid_from")]
    [InlineData("clean/sales", "trans_dt, trans_id, store_key, prod_key, business_date")]
    [InlineData("clean/inventory", "cal_dt, store_key, prod_key, business_date")]
    public void Rows_OfEveryFile_AreSorted(string table, string key)
    {
        var unsorted = Rows(
            $"""
            SELECT filename FROM (
              SELECT filename, ({key}) AS key, lag(({key})) OVER (PARTITION BY filename ORDER BY file_row_number) AS before
              FROM read_parquet('{_lake}/{table}/**/*.parquet', filename = true, file_row_number = true, hive_partitioning = false))
            WHERE key < before
            """);

        unsorted.Should().BeEmpty();
    }

    [Fact]
    public void PartitionColumns_OfTheFact_AreInThePathOnly() => Rows(
        $"SELECT name FROM parquet_schema('{_lake}/mart/fact_store_product_week/**/*.parquet') WHERE name = 'week_end_dt'").Should().BeEmpty();

    private List<object?[]> Rows(string sql)
    {
        using var result = filled.Connection.Query(sql);
        return [.. result.Rows()];
    }

    /// <summary>A lake of four days, filled once: the tests only read it.</summary>
    public sealed class FilledLake : IDisposable
    {
        private readonly DuckDbDatabase _database = DuckDbDatabase.Open(new Dictionary<string, string>());

        public FilledLake()
        {
            Connection = _database.Connect();
            foreach (var delivery in new World(seed: 1, new DateOnly(2024, 1, 4), days: 4).Deliveries)
            {
                Lake.Load(delivery, history: HistoryMode.Type2);
            }
        }

        internal IncrementLake Lake { get; } = new(SparkSession.Builder().GetOrCreate());

        internal DuckDbConnection Connection { get; }

        public void Dispose()
        {
            Connection.Dispose();
            _database.Dispose();
            Lake.Dispose();
        }
    }
}
