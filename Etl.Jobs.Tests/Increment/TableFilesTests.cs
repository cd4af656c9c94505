using Etl.Chaos.Deliveries;
using Etl.DataFrames;
using Etl.DuckDB.Native;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Tests.Increment;

/// <summary>The published files as their footers describe them: what Spark 3.5 and 4, DuckDB and Athena can all read, and skip.</summary>
public sealed class TableFilesTests : IDisposable
{
    private readonly IncrementLake _lake = new(SparkSession.Builder().GetOrCreate());
    private readonly DuckDbDatabase _database = DuckDbDatabase.Open(new Dictionary<string, string>());
    private readonly DuckDbConnection _connection;

    public TableFilesTests()
    {
        _connection = _database.Connect();
        foreach (var delivery in new World(seed: 1, new DateOnly(2024, 1, 4), days: 4).Deliveries)
        {
            _lake.Load(delivery, history: HistoryMode.Type2);
        }
    }

    [Fact]
    public void Files_OfEveryTable_AreOnePerPartitionUnderAFixedName() => _lake.Files("mart").Concat(_lake.Files("clean").Where(file => !file.EndsWith(".json", StringComparison.Ordinal)))
        .Should().OnlyContain(file => Path.GetFileName(file) == "part-00000.snappy.parquet").And.HaveCountGreaterThan(15);

    [Fact]
    public void Types_OfEveryColumn_ArePortable()
    {
        // Physical and logical types that Athena lists for dates, decimals, keys and texts; INT96 is not among them.
        string[] portable =
        [
            "INT32 DATE", "INT32 INT_32", "INT32 ", "INT64 INT_64", "INT64 ", "INT32 DECIMAL", "INT64 DECIMAL", "FIXED_LEN_BYTE_ARRAY DECIMAL", "BYTE_ARRAY UTF8",
        ];

        var types = Rows($"SELECT DISTINCT concat_ws(' ', type, coalesce(converted_type, '')) FROM parquet_schema('{_lake.Lake}/**/*.parquet') WHERE num_children IS NULL");

        types.Select(row => (string)row[0]!).Should().BeSubsetOf(portable).And.Contain(["INT32 DATE", "INT64 DECIMAL", "FIXED_LEN_BYTE_ARRAY DECIMAL"]);
    }

    [Fact]
    public void Names_OfEveryColumn_AreLowerSnakeCase() =>
        Rows($"SELECT DISTINCT name FROM parquet_schema('{_lake.Lake}/**/*.parquet') WHERE num_children IS NULL")
            .Select(row => (string)row[0]!).Should().OnlyContain(name => name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'));

    [Fact]
    public void Statistics_OfEveryColumnWithValues_ArePresent() => Rows(
        $"""
        SELECT file_name, path_in_schema FROM parquet_metadata('{_lake.Lake}/**/*.parquet')
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
              FROM read_parquet('{_lake.Lake}/{table}/**/*.parquet', filename = true, file_row_number = true, hive_partitioning = false))
            WHERE key < before
            """);

        unsorted.Should().BeEmpty();
    }

    [Fact]
    public void PartitionColumns_OfTheFact_AreInThePathOnly() => Rows(
        $"SELECT name FROM parquet_schema('{_lake.Lake}/mart/fact_store_product_week/**/*.parquet') WHERE name = 'week_end_dt'").Should().BeEmpty();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
        _lake.Dispose();
    }

    private List<object?[]> Rows(string sql)
    {
        using var result = _connection.Query(sql);
        return [.. result.Rows()];
    }
}
