using System.IO.Compression;
using System.Text;
using Etl.DataFrames;
using Etl.Deploy.Tests.Support;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Deploy.Tests.Snowflake;

/// <summary>Files in the dialect of the unload, written byte by byte, read by the job's own reader through the real contracts.</summary>
[Collection(SharedSession.Name)]
public sealed class UnloadDialectTests : IDisposable
{
    private static readonly DateOnly Date = new(2024, 1, 13);

    private readonly string _folder = Directory.CreateTempSubdirectory("etl-unload-").FullName;
    private readonly SparkSession _spark = SparkSession.Builder().Config("etl.engine", "duckdb").GetOrCreate();

    [Fact]
    public void Rows_OfEveryTable_ComeBackAsTheyWere()
    {
        foreach (var table in TableContract.All)
        {
            object?[][] rows = [.. Enumerable.Range(1, 3).Select(number => Row(table, number))];

            var read = Read(table, rows).OrderBy(table.ColumnNames[0]).Collect();

            read.Select(row => row.Values).Should().BeEquivalentTo(rows, options => options.WithStrictOrdering(), table.Table);
        }
    }

    [Theory]
    [InlineData("a, b")]
    [InlineData("12\" pizza")]
    [InlineData("\"")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("C:\\folder\\")]
    [InlineData("Québec 東京 🛒")]
    [InlineData(" blanks ")]
    [InlineData("true")]
    [InlineData("NaN")]
    public void Text_ComesBackAsItWas(string text) => Name(text).Should().Be(text);

    [Fact]
    public void Null_ComesBackAsNull() => Name(null).Should().BeNull();

    /// <summary>Snowflake tells NULL and '' apart in the file; in the lake both are null, because the contract says that an empty field is.</summary>
    [Fact]
    public void EmptyText_IsWrittenInQuotes_AndIsNullInTheLake()
    {
        Name("").Should().BeNull();
        Bytes(TableContract.Product).Should().StartWith("\"prod_key\",\"prod_name\",").And.Contain("\n1,\"\",");
        Name(null);
        Bytes(TableContract.Product).Should().Contain("\n1,,");
    }

    [Fact]
    public void TableWithoutRows_IsItsHeaderAlone()
    {
        var header = SnowflakeSql.FileFormat("retail_header");
        header.Should().Contain("FIELD_DELIMITER", "NONE").And.Contain("FIELD_OPTIONALLY_ENCLOSED_BY", "NONE").And.Contain("COMPRESSION", "GZIP").And.Contain("ESCAPE_UNENCLOSED_FIELD", "NONE");
        foreach (var table in TableContract.All)
        {
            using (var gzip = new GZipStream(File.Create(PathOf(table)), CompressionLevel.Fastest))
            {
                gzip.Write(Encoding.UTF8.GetBytes(string.Join(',', table.ColumnNames) + "\n"));
            }

            Frame(table).Count().Should().Be(0, table.Table);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string? Name(string? text) => Read(TableContract.Product, [[1L, text, .. new object?[TableContract.Product.Columns.Count - 2]]]).Collect().Single().GetAs<string?>("prod_name");

    private DataFrame Read(TableContract table, IReadOnlyList<object?[]> rows)
    {
        new SnowflakeCsv(SnowflakeSql.FileFormat("retail_csv")).Write(PathOf(table), table.ColumnNames, rows);
        return Frame(table);
    }

    // As the job reads it, but without setting aside: a record that does not fit fails the test.
    private DataFrame Frame(TableContract table) =>
        _spark.Read().Schema(table.Schema).Option("header", true).Option("etl.strict", true).Option("mode", "FAILFAST").Csv(PathOf(table));

    private string PathOf(TableContract table) => Path.Combine(_folder, table.FileName(Date));

    private string Bytes(TableContract table)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(PathOf(table)), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    // A value of each column's type; in the second row what may be NULL is. Snowflake writes all the decimals of a NUMBER.
    private static object?[] Row(TableContract table, int number) =>
    [
        .. table.Columns.Select(object? (column) => number == 2 && !column.Required ? null : column switch
        {
            { Type: "string", Format: "time" } => "08:05:00",
            { Type: "string" } => $"{column.Name} {number}",
            { Type: "date" } => Date.AddDays(number),
            { Type: "int" } => column.Maximum is null ? 10 + number : number % 2,
            { Type: "bigint" } => 9_000_000_000L + number,
            { Type: "decimal(18,2)" } => -1.10m * number,
            { Type: "decimal(18,4)" } => 0.1230m + number,
            { Type: "decimal(18,6)" } => -79.123450m + number,
            _ => throw new InvalidOperationException($"There is no value for the type '{column.Type}' here."),
        }),
    ];
}
