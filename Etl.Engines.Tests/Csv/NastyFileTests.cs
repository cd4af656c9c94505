using Etl.DataFrames;

namespace Etl.Engines.Tests.Csv;

/// <summary>The faults of the retail fixtures that a reader has to notice, or to take in its stride.</summary>
public class NastyFileTests
{
    [Theory]
    [InlineData("04_truncated_gzip", "sales", null, "*cut short*")]
    [InlineData("05_truncated_gzip_trailer", "sales", null, "*cut short*")]
    [InlineData("06_gzip_bad_crc", "sales", null, "*the checksum differs*")]
    [InlineData("08_not_gzip", "store", null, "*not gzip*")]
    [InlineData("09_empty_file", "product", null, "*empty*")]
    [InlineData("10_gzip_of_nothing", "product", null, "*empty*")]
    [InlineData("22_missing_column", "sales", 1, "*'sales_cost' is missing*")]
    [InlineData("23_duplicate_column", "sales", 1, "*'sales_amt' is in the header more than once*")]
    [InlineData("24_wrong_delimiter", "sales", 1, "*has none of the*trans_id;prod_key*")]
    [InlineData("26_no_header", "store", 1, "*has none of the*")]
    [InlineData("75_latin1", "store", 3, "*byte 0xE9 is not UTF-8*")]
    [InlineData("81_unclosed_quote", "product", 3, "*closing quote*")]
    [InlineData("82_nul_byte", "product", 3, "*NUL*")]
    public void BadFile_IsRefused(string fault, string table, int? line, string message)
    {
        var read = () => Read($"nasty/{fault}/in", table);
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>().WithMessage(message).Which.Line.Should().Be(line);
    }

    [Theory]
    [InlineData("30_bad_number", "sales", "sales_qty", "is not a decimal number")]
    [InlineData("31_bad_date", "sales", "trans_dt", "is not a date yyyy-MM-dd")]
    [InlineData("34_null_key_inventory", "inventory", "prod_key", "is null, but the column must have a value")]
    [InlineData("35_nan", "sales", "sales_amt", "is not a decimal number")]
    [InlineData("36_overflow", "sales", "sales_qty", "has too many digits for decimal(18,4)")]
    [InlineData("39_decimal_comma", "sales", "sales_amt", "is not a decimal number")]
    [InlineData("45_null_amount", "sales", "sales_amt", "is null, but the column must have a value")]
    [InlineData("46_spaces_in_number", "sales", "sales_amt", "is not a decimal number")]
    [InlineData("79_too_few_fields", "sales", null, "the record has 9 fields instead of 12")]
    public void BadRecord_IsSetAside(string fault, string table, string? column, string reason)
    {
        var read = Read($"nasty/{fault}/in", table);
        read.Bad.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Column = column, Reason = reason });
        read.Rows.Count.Should().Be((int)read.Metrics[0].RecordsRead - 1);
    }

    [Theory]
    [InlineData("11_header_only_sales", "sales", 0)]
    [InlineData("21_extra_column", "inventory", 161)]
    [InlineData("25_upper_case_columns", "inventory", 161)]
    [InlineData("44_null_spellings", "inventory", 161)]
    [InlineData("74_utf8_bom", "sales", 38)]
    [InlineData("76_crlf", "sales", 38)]
    [InlineData("76_crlf", "inventory", 161)]
    [InlineData("77_no_final_newline", "sales", 38)]
    [InlineData("78_blank_lines", "sales", 38)]
    public void GoodFile_IsReadAsAWhole(string fault, string table, int rows)
    {
        var read = Read($"nasty/{fault}/in", table);
        read.Rows.Should().HaveCount(rows);
        read.Bad.Should().BeEmpty();
        if (rows > 0 && !fault.StartsWith("44", StringComparison.Ordinal))
        {
            read.Rows.Should().BeEquivalentTo(Read("small", table).Rows);
        }
    }

    [Fact]
    public void ExtraColumn_IsReported() => Read("nasty/21_extra_column/in", "inventory").Metrics[0].UnknownColumns.Should().ContainSingle();

    [Fact]
    public void QuotedField_KeepsItsCharacters() => Name("70_quoted_newline_comma_quote").Should().Be("Bread, \"rye\"\nsliced");

    [Fact]
    public void VeryLongField_IsNotCut() => Name("71_very_long_field").Should().Be(new string('x', 200_000));

    [Fact]
    public void Unicode_StaysAsItIs() => Name("73_unicode").Should().Be("Pain 🥖 e\u0301 לחם");

    private static object? Name(string fault) => Read($"nasty/{fault}/in", "product").Rows.Single(row => Equals(row[0], 2L))[1];

    private static CsvRead Read(string folder, string table)
    {
        var path = RetailFiles.Path(folder, table);
        return CsvRead.Bytes(File.ReadAllBytes(path), RetailFiles.Schema(table), path: path);
    }
}
