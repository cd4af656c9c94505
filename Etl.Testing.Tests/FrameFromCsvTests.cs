using System.Data.SqlTypes;
using Etl.DataFrames;

namespace Etl.Testing.Tests;

public sealed class FrameFromCsvTests(SparkFixture spark) : IClassFixture<SparkFixture>
{
    [Fact]
    public void EveryType_IsReadAsWritten()
    {
        var row = spark.FrameFromCsv(
            """
            s string, b boolean, i8 tinyint, i16 smallint, i32 int, i64 bigint, f float, d double, m decimal(10,2), w decimal(38,2), day date, at timestamp, x binary
            Ottawa, true, -128, 300, 70000, 5000000000, 0.5, 1e300, 12.50, 123456789012345678901234567890123456.78, 2024-02-29, 2024-01-05 13:45:00.25, CAFE
            """).Collect().Single();

        row.Values.Should().BeEquivalentTo(
            new object?[]
            {
                "Ottawa", true, (sbyte)-128, (short)300, 70_000, 5_000_000_000, 0.5f, 1e300, 12.50m, SqlDecimal.Parse("123456789012345678901234567890123456.78"),
                new DateOnly(2024, 2, 29), new DateTime(2024, 1, 5, 13, 45, 0, 250, DateTimeKind.Utc), new byte[] { 0xCA, 0xFE },
            },
            options => options.WithStrictOrdering().ComparingByValue<SqlDecimal>());
    }

    [Fact]
    public void Null_IsNothingOrNull_EmptyTextIsQuoted() =>
        Texts("a string, b string, c string, d string\n , NULL, \"\", \"NULL\"").Should().Equal([null, null, "", "NULL"]);

    [Fact]
    public void Quotes_HoldCommasLinesAndQuotes() =>
        Texts("a string, b string\n\"x, \"\"y\"\"\",\"one\ntwo \"").Should().Equal("x, \"y\"", "one\ntwo ");

    [Fact]
    public void BlankLines_AreNoRows() => spark.FrameFromCsv("\n\na int\n\n1\n\n2\n\n").Count().Should().Be(2);

    [Fact]
    public void NoLines_IsAFrameWithoutRows() => spark.FrameFromCsv("a int").IsEmpty().Should().BeTrue();

    [Theory]
    [InlineData("a int, b int\n1,2\n3", "Line 3 of the table has 1 values, but the schema has 2 columns: a, b.")]
    [InlineData("a int\nx", "Line 2 of the table has 'x' in column 'a', which is no value of type 'int'. Mend the value, or the type.")]
    [InlineData("a int not null, b int\n,1", "Line 2 of the table has no value in column 'a', which is 'not null'. Give it one, or drop 'not null'.")]
    [InlineData("a date\n\n5.1.2024", "Line 3 of the table has '5.1.2024' in column 'a', which is no value of type 'date'. Write dates as '2024-01-31'.")]
    [InlineData("a timestamp\nnoon", "Line 2 of the table has 'noon' in column 'a', which is no value of type 'timestamp'. Write timestamps as '2024-01-31 13:45:00', in UTC.")]
    [InlineData("a decimal(4,2)\n1.234", "Line 2 of the table has '1.234' in column 'a', which is no value of type 'decimal(4,2)'. Write all its digits, and no more than the type has.")]
    [InlineData("a binary\nXY", "Line 2 of the table has 'XY' in column 'a', which is no value of type 'binary'. Write bytes as hexadecimal digits.")]
    [InlineData("a string\n\"x", "Line 1 of the table opens a quote that is never closed. Close it, or double the quotes inside a value.")]
    [InlineData("a string\n\"x\"y", "Line 1 of the table has text after the closing quote of \"x\". Double the quotes inside a value.")]
    [InlineData("a, b\n1,2", "The first line of the table, 'a, b', names columns without types. Write it as a schema, such as 'store string, amount decimal(10,2)'.")]
    [InlineData(" \n ", "The table is empty. Its first line names the columns, such as 'store string, amount decimal(10,2)'.")]
    public void WrongTable_IsAnError(string table, string message)
    {
        var act = () => spark.FrameFromCsv(table);

        act.Should().Throw<FixtureException>().WithMessage(message);
    }

    [Theory]
    [InlineData("99.99", true)]
    [InlineData("-0.5", true)]
    [InlineData("+1.50", true)]
    [InlineData("0001.500", true)]
    [InlineData(".5", true)]
    [InlineData("100", false)]
    [InlineData("1e1", false)]
    [InlineData("1.2.3", false)]
    [InlineData("--1", false)]
    [InlineData(".", false)]
    public void Decimal_IsNeverRounded(string text, bool fits)
    {
        var act = () => spark.FrameFromCsv($"a decimal(4,2)\n{text}").Collect();

        if (fits)
        {
            act.Should().NotThrow();
        }
        else
        {
            act.Should().Throw<FixtureException>();
        }
    }

    private IEnumerable<object?> Texts(string table) => spark.FrameFromCsv(table).Collect().Single().Values;
}
