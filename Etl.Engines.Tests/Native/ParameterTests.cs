using System.Data.SqlTypes;
using Etl.DuckDB;

namespace Etl.Engines.Tests.Native;

public sealed class ParameterTests(SharedDatabase shared) : NativeDatabase(shared), IClassFixture<SharedDatabase>
{
    public static TheoryData<object, string> Values => new()
    {
        { true, "BOOLEAN" },
        { false, "BOOLEAN" },
        { sbyte.MinValue, "TINYINT" },
        { sbyte.MaxValue, "TINYINT" },
        { short.MinValue, "SMALLINT" },
        { int.MinValue, "INTEGER" },
        { int.MaxValue, "INTEGER" },
        { long.MinValue, "BIGINT" },
        { long.MaxValue, "BIGINT" },
        { Int128.MaxValue, "HUGEINT" },
        { Int128.MinValue, "HUGEINT" },
        { (Int128)(-1), "HUGEINT" },
        { float.MinValue, "FLOAT" },
        { float.NaN, "FLOAT" },
        { double.MaxValue, "DOUBLE" },
        { double.Epsilon, "DOUBLE" },
        { double.NegativeInfinity, "DOUBLE" },
        { "", "VARCHAR" },
        { "123456789012", "VARCHAR" },
        { "1234567890123", "VARCHAR" },
        { "\0", "VARCHAR" },
        { "before\0after, and long enough for the heap\0", "VARCHAR" },
        { "é ß 漢字 🦆 👩‍👩‍👧‍👦", "VARCHAR" },
        { Array.Empty<byte>(), "BLOB" },
        { new byte[] { 0, 255, 10, 0 }, "BLOB" },
        { DateOnly.MinValue, "DATE" },
        { DateOnly.MaxValue, "DATE" },
        { new DateOnly(1969, 12, 31), "DATE" },
        { new DateTime(1969, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddMicroseconds(999_999), "TIMESTAMP" },
        { new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Utc).AddMicroseconds(456_789), "TIMESTAMP" },
        { DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), "TIMESTAMP" },
        { new DateTime(9999, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddMicroseconds(999_999), "TIMESTAMP" },
    };

    public static TheoryData<string, string> Decimals => new()
    {
        { "0", "DECIMAL(1,0)" },
        { "0.00", "DECIMAL(2,2)" },
        { "-0.01", "DECIMAL(2,2)" },
        { "1.50", "DECIMAL(3,2)" },
        { "-99999.9999", "DECIMAL(9,4)" },
        { "123456789012345678", "DECIMAL(18,0)" },
        { "-12345678901234567.89", "DECIMAL(19,2)" },
        { "7922816251426433759354395033", "DECIMAL(28,0)" },
        { "-0.0000000000000000000000000001", "DECIMAL(28,28)" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_comes_back_as_it_went(object value, string type)
    {
        var row = Rows("SELECT $1, typeof($1)", value).Single();

        row[0].Should().BeOfType(value.GetType()).And.BeEquivalentTo(value);
        row[1].Should().Be(type);
    }

    [Theory]
    [MemberData(nameof(Decimals))]
    public void Decimal_comes_back_with_its_digits(string text, string type)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        var row = Rows("SELECT $1, typeof($1)", value).Single();

        row.Should().Equal(value, type);
        decimal.GetBits((decimal)row[0]!).Should().Equal(decimal.GetBits(value));
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("-99999999999999999999999999999999999999")]
    [InlineData("-1234567890123456789012345678.9012345678")]
    [InlineData("0.12345678901234567890123456789012345678")]
    public void Decimal_of_38_digits_comes_back_exactly(string text)
    {
        var value = Scalar("SELECT $1", SqlDecimal.Parse(text));

        value.Should().Be(SqlDecimal.Parse(text));
        value!.ToString().Should().Be(text);
    }

    [Fact]
    public void Decimal_of_29_digits_is_read_as_SqlDecimal() =>
        Scalar("SELECT $1", decimal.MaxValue).Should().Be(new SqlDecimal(decimal.MaxValue));

    [Fact]
    public void Null_is_null() => Rows("SELECT $1::INTEGER, $2::VARCHAR", null, null).Single().Should().Equal([null, null]);

    [Fact]
    public void Long_text_is_whole()
    {
        var text = string.Concat(Enumerable.Repeat("añ🦆\0", 40_000));

        Scalar("SELECT $1", text).Should().Be(text);
        Scalar("SELECT strlen($1)", text).Should().Be(40_000L * 8);
    }

    [Fact]
    public void Lone_surrogate_is_refused()
    {
        var act = () => Scalar("SELECT $1", "broken \ud83e text");

        act.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Local_time_is_stored_in_UTC()
    {
        var local = new DateTime(2024, 6, 1, 12, 0, 0, DateTimeKind.Local);

        Scalar("SELECT $1", local).Should().Be(local.ToUniversalTime());
    }

    [Fact]
    public void Unspecified_time_counts_as_UTC_and_loses_what_is_below_a_microsecond()
    {
        var time = new DateTime(1969, 12, 31, 23, 59, 59, DateTimeKind.Unspecified).AddTicks(9);

        Scalar("SELECT $1", time).Should().Be(new DateTime(1969, 12, 31, 23, 59, 59, DateTimeKind.Utc));
    }

    [Fact]
    public void Wrong_number_of_values_is_refused()
    {
        var act = () => Rows("SELECT ?, ?", 1);

        act.Should().Throw<DuckDbException>().WithMessage("The statement has 2 parameters, but 1 values were given.")
            .Which.Sql.Should().Be("SELECT ?, ?");
    }

    [Fact]
    public void Unknown_type_is_refused()
    {
        var act = () => Rows("SELECT ?", new Uri("https://example.test"));

        act.Should().Throw<ArgumentException>().WithMessage(
            "Parameter 1 has the type 'System.Uri', which cannot be bound. Use null, bool,*");
    }
}
