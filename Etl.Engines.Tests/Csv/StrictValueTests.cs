using System.Globalization;
using System.Numerics;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Csv;

public class StrictValueTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+7", 7)]
    [InlineData("007", 7)]
    [InlineData("12345678", 12345678)]
    [InlineData("123456789", 123456789)]
    [InlineData("-1234567890123456", -1234567890123456)]
    [InlineData("12345678901234567", 12345678901234567)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0000000000000000001", 1)]
    public void WholeNumber_IsRead(string text, long value) => CsvRead.Field(text, new LongType()).Single.Should().Be(value);

    [Theory]
    [InlineData("9223372036854775808", "is out of range for bigint")]
    [InlineData("00000000000000000001", "is not a whole number")]
    [InlineData("1.0", "is not a whole number")]
    [InlineData("1_000", "is not a whole number")]
    [InlineData("1,000", "is not a whole number")]
    [InlineData(" 1", "is not a whole number")]
    [InlineData("1 ", "is not a whole number")]
    [InlineData("-", "is not a whole number")]
    [InlineData("--1", "is not a whole number")]
    [InlineData("-+1", "is not a whole number")]
    [InlineData("1e3", "is not a whole number")]
    [InlineData("0x10", "is not a whole number")]
    [InlineData("12345/78", "is not a whole number")]
    [InlineData("12345:78", "is not a whole number")]
    [InlineData("١", "is not a whole number")]
    [InlineData("1234567890a23456", "is not a whole number")]
    public void NoWholeNumber_IsBad(string text, string reason) => Bad(text, new LongType(), reason);

    [Fact]
    public void WholeNumbers_EndWithTheirType()
    {
        CsvRead.Field("-128", new ByteType()).Single.Should().Be(-128L);
        CsvRead.Field("32767", new ShortType()).Single.Should().Be(32767L);
        CsvRead.Field("-2147483648", new IntegerType()).Single.Should().Be(-2147483648L);
        Bad("128", new ByteType(), "is out of range for tinyint");
        Bad("-32769", new ShortType(), "is out of range for smallint");
        Bad("2147483648", new IntegerType(), "is out of range for int");
    }

    [Theory]
    [InlineData("12.34", 1234)]
    [InlineData("12.3", 1230)]
    [InlineData("12", 1200)]
    [InlineData("12.", 1200)]
    [InlineData(".5", 50)]
    [InlineData("-.5", -50)]
    [InlineData("+1", 100)]
    [InlineData("-0.00", 0)]
    [InlineData("12.3400", 1234)]
    [InlineData("12.34000000000000000000000000000000000000000000000000", 1234)]
    [InlineData("1e3", 100000)]
    [InlineData("1.5E-1", 15)]
    [InlineData("150e-2", 150)]
    [InlineData("0e999", 0)]
    [InlineData("0.000e-999", 0)]
    [InlineData("1234567.89", 123456789)]
    [InlineData("12345678901234.56", 1234567890123456)]
    [InlineData("9999999999999999.99", 999999999999999999)]
    [InlineData("-9999999999999999.99", -999999999999999999)]
    [InlineData("000000000000000000000000000000000000000000000000001", 100)]
    public void Decimal_IsRead(string text, long unscaled) =>
        CsvRead.Field(text, new DecimalType(18, 2)).Single.Should().Be((BigInteger)unscaled);

    [Theory]
    [InlineData("12.345", "does not fit decimal(18,2) without rounding")]
    [InlineData("0.001", "does not fit decimal(18,2) without rounding")]
    [InlineData("1e-3", "does not fit decimal(18,2) without rounding")]
    [InlineData("123456789012345.678", "does not fit decimal(18,2) without rounding")]
    [InlineData("10000000000000000", "has too many digits for decimal(18,2)")]
    [InlineData("1e16", "has too many digits for decimal(18,2)")]
    [InlineData("1e999", "has too many digits for decimal(18,2)")]
    [InlineData(".", "is not a decimal number")]
    [InlineData("-.", "is not a decimal number")]
    [InlineData("1.2.3", "is not a decimal number")]
    [InlineData("1..2", "is not a decimal number")]
    [InlineData("1234567.1234.6", "is not a decimal number")]
    [InlineData("1,5", "is not a decimal number")]
    [InlineData("5,00", "is not a decimal number")]
    [InlineData("1_000", "is not a decimal number")]
    [InlineData(" 5.00 ", "is not a decimal number")]
    [InlineData("NaN", "is not a decimal number")]
    [InlineData("Infinity", "is not a decimal number")]
    [InlineData("1e", "is not a decimal number")]
    [InlineData("1e1000", "is not a decimal number")]
    [InlineData("e5", "is not a decimal number")]
    [InlineData("1e5.0", "is not a decimal number")]
    [InlineData("--1", "is not a decimal number")]
    [InlineData("$5", "is not a decimal number")]
    public void NoDecimal_IsBad(string text, string reason) => Bad(text, new DecimalType(18, 2), reason);

    [Fact]
    public void Decimals_FillTheirType()
    {
        foreach (var (precision, scale) in new[] { (1, 0), (4, 2), (5, 5), (9, 0), (10, 3), (18, 18), (19, 4), (38, 0), (38, 38), (38, 10) })
        {
            var type = new DecimalType(precision, scale);
            var largest = BigInteger.Pow(10, precision) - 1;
            var text = largest.ToString(CultureInfo.InvariantCulture).Insert(precision - scale, ".");
            CsvRead.Field(text, type).Single.Should().Be(largest);
            CsvRead.Field("-" + text, type).Single.Should().Be(-largest);
            Bad("1" + new string('0', precision - scale), type, $"has too many digits for {type}");
            Bad(text + "1", type, $"does not fit {type} without rounding");
        }
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1969-12-31")]
    [InlineData("1970-01-01")]
    [InlineData("2000-02-29")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    public void Date_IsRead(string text) =>
        CsvRead.Field(text, new DateType()).Single.Should().Be(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("1900-02-29")]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-30")]
    [InlineData("2024-04-31")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2024-01-00")]
    [InlineData("2024-01-32")]
    [InlineData("2024-1-1")]
    [InlineData("20240101")]
    [InlineData("2024/01/01")]
    [InlineData("01/13/2024")]
    [InlineData("2024-01-01 ")]
    [InlineData("2024-01-0a")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("-024-01-01")]
    public void NoDate_IsBad(string text) => Bad(text, new DateType(), "is not a date yyyy-MM-dd");

    [Fact]
    public void EveryDate_IsReadOnceAndNoOther()
    {
        var schema = new StructType().Add("d", new DateType());
        string[] months = [.. Enumerable.Range(0, 14).SelectMany(month => Enumerable.Range(0, 33).Select(day => $"{month:00}-{day:00}"))];
        foreach (var year in new[] { 1, 4, 100, 400, 1582, 1899, 1900, 1999, 2000, 2023, 2024, 2100, 9999 })
        {
            string[] texts = [.. months.Select(month => $"{year:0000}-{month}")];
            var read = CsvRead.Text("d\n" + string.Join('\n', texts), schema);
            var real = texts.Where(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out _));
            read.Rows.Select(row => ((DateOnly)row[0]!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Should().Equal(real);
        }
    }

    [Theory]
    [InlineData("2024-01-02 03:04:05", "2024-01-02T03:04:05.0000000")]
    [InlineData("2024-01-02T03:04:05Z", "2024-01-02T03:04:05.0000000")]
    [InlineData("1969-12-31 23:59:59.999999", "1969-12-31T23:59:59.9999990")]
    [InlineData("0001-01-01 00:00:00.1", "0001-01-01T00:00:00.1000000")]
    public void Timestamp_IsRead(string text, string value) =>
        ((DateTime)CsvRead.Field(text, new TimestampType()).Single!).ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture).Should().Be(value);

    [Theory]
    [InlineData("2024-01-02")]
    [InlineData("2024-01-02 24:00:00")]
    [InlineData("2024-01-02 03:60:00")]
    [InlineData("2024-01-02 03:04")]
    [InlineData("2024-01-02 03:04:05.")]
    [InlineData("2024-01-02 03:04:05.1234567")]
    [InlineData("2024-01-02 03:04:05+01:00")]
    [InlineData("2024-02-30 03:04:05")]
    [InlineData("2024-01-02x03:04:05")]
    public void NoTimestamp_IsBad(string text) => Bad(text, new TimestampType(), "is not a timestamp yyyy-MM-dd HH:mm:ss[.ffffff]");

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    public void Boolean_IsRead(string text, bool value) => CsvRead.Field(text, new BooleanType()).Single.Should().Be(value);

    [Fact]
    public void NoBoolean_IsBad() => Bad("yes", new BooleanType(), "is not true, false, 1 or 0");

    [Fact]
    public void Doubles_AreNearestAndFinite()
    {
        CsvRead.Field("0.1", new DoubleType()).Single.Should().Be(0.1);
        CsvRead.Field("-1.7976931348623157e308", new DoubleType()).Single.Should().Be(double.MinValue);
        CsvRead.Field("16777217", new FloatType()).Single.Should().Be(16777216f);
        Bad("1e309", new DoubleType(), "is out of range for double");
        Bad("NaN", new DoubleType(), "is not a number");
        Bad(" 1", new DoubleType(), "is not a number");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\\N")]
    [InlineData("NULL")]
    public void NullSpellings_AreNullInEveryType(string text)
    {
        DataType[] types = [new LongType(), new DecimalType(18, 2), new DecimalType(38, 2), new DateType(), new TimestampType(),
            new StringType(), new BooleanType(), new DoubleType()];
        foreach (var type in types)
        {
            CsvRead.Field(text, type).Single.Should().BeNull();
            CsvRead.Text($"a,c\n1,{text}\n", new StructType().Add("c", type)).Single.Should().BeNull();
            Bad(text, type, "is null, but the column must have a value", isNullable: false);
        }
    }

    [Fact]
    public void OtherSpellings_AreText() => CsvRead.Field("null", new StringType()).Single.Should().Be("null");

    [Theory]
    [InlineData("00:00", true)]
    [InlineData("23:59:59", true)]
    [InlineData("24:00", false)]
    [InlineData("12:60", false)]
    [InlineData("12:00:60", false)]
    [InlineData("1:00", false)]
    [InlineData("12:00:", false)]
    [InlineData("12-00", false)]
    [InlineData("12:0a", false)]
    public void Time_IsCheckedAndKept(string text, bool good)
    {
        var rules = new Dictionary<string, object> { [FieldRules.Format] = FieldRules.TimeFormat };
        var read = CsvRead.Field(text, new StringType(), rules: rules);
        read.Rows.Should().HaveCount(good ? 1 : 0);
        read.Bad.Select(bad => bad.Reason).Should().Equal(good ? [] : ["is not a time HH:mm or HH:mm:ss"]);
    }

    [Fact]
    public void Range_IsEnforced()
    {
        var flag = new Dictionary<string, object> { [FieldRules.Minimum] = 0m, [FieldRules.Maximum] = 1m };
        CsvRead.Field("1", new IntegerType(), rules: flag).Single.Should().Be(1L);
        Bad("2", new IntegerType(), "must be from 0 to 1", rules: flag);
        Bad("-1", new LongType(), "must be from 0 to 1", rules: flag);
        Bad("1.01", new DecimalType(18, 2), "must be from 0 to 1", rules: flag);
        Bad("1.0000000001", new DecimalType(38, 10), "must be from 0 to 1", rules: flag);
        Bad("-0.5", new DoubleType(), "must be from 0 to 1", rules: flag);
        Bad("0.09", new DecimalType(9, 2), "must be at least 0.1", rules: new Dictionary<string, object> { [FieldRules.Minimum] = 0.1m });
        CsvRead.Field("0.10", new DecimalType(9, 2), rules: flag).Single.Should().Be((BigInteger)10);
        CsvRead.Field("-90.5", new DecimalType(9, 6), rules: new Dictionary<string, object> { [FieldRules.Maximum] = 90m }).Single
            .Should().Be((BigInteger)(-90_500_000));
    }

    private static void Bad(
        string text, DataType type, string reason, bool isNullable = true, IReadOnlyDictionary<string, object>? rules = null)
    {
        var read = CsvRead.Field(text, type, isNullable, rules);
        read.Rows.Should().BeEmpty();
        read.Bad.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Line = 2L, Column = "c", Value = text, Reason = reason });
    }
}
