using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels;
using Etl.DuckDB.Kernels.Casts;
using Etl.DuckDB.Kernels.Collections;
using Etl.DuckDB.Kernels.Json;
using Etl.DuckDB.Kernels.Numbers;
using Etl.DuckDB.Kernels.Texts;

namespace Etl.Engines.Tests.Kernels;

/// <summary>Numbers in texts, and values in JSON.</summary>
public sealed class NumberKernelTests
{
    [Theory]
    [InlineData(1e7, "1.0E7")]
    [InlineData(9999999.0, "9999999.0")]
    [InlineData(0.001, "0.001")]
    [InlineData(1e-4, "1.0E-4")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(double.Epsilon, "4.9E-324")]
    [InlineData(double.MaxValue, "1.7976931348623157E308")]
    [InlineData(123456.75, "123456.75")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(2.2271871481984123E18, "2.22718714819841229E18")]
    [InlineData(1.63E22, "1.6300000000000001E22")]
    [InlineData(9.92E23, "9.920000000000001E23")]
    [InlineData(6.525304467998525e-55, "6.5253044679985245E-55")]
    [InlineData(2.9600000000000004e-3, "0.0029600000000000004")]
    public void Doubles_are_written_as_Java_does(double value, string expected) => NumberText.Of(value).Should().Be(expected);

    [Theory]
    [InlineData(1.17549435E-38f, "1.17549435E-38")]
    [InlineData(9.6714066E24f, "9.6714065E24")]
    [InlineData(0.033474017f, "0.033474017")]
    [InlineData(float.Epsilon, "1.4E-45")]
    [InlineData(float.MaxValue, "3.4028235E38")]
    public void Floats_are_written_as_Java_does(float value, string expected) => NumberText.Of(value).Should().Be(expected);

    [Theory]
    [InlineData(" 1.5 ", 1.5)]
    [InlineData("1d", 1.0)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("1e400", double.PositiveInfinity)]
    [InlineData("-Inf", double.NegativeInfinity)]
    [InlineData("0x1.8p1", 3.0)]
    [InlineData("0x1A", null)]
    [InlineData("1_000", null)]
    [InlineData("١", null)]
    [InlineData("", null)]
    public void Doubles_are_read_as_Java_does(string text, double? expected) => TextNumbers.Double(text).Should().Be(expected);

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData(" -12.50 ", "-12.50")]
    [InlineData("١٢", "12")]
    [InlineData("1.", "1")]
    [InlineData("1e", null)]
    [InlineData(".", null)]
    [InlineData("1d", null)]
    public void Decimals_are_read_as_Java_does(string text, string? expected) =>
        (TextNumbers.Decimal(text) is { } number ? ValueText.Plain(number) : null).Should().Be(expected);

    [Theory]
    [InlineData("12", true)]
    [InlineData("\t+3\n", true)]
    [InlineData("9223372036854775808", true)]
    [InlineData("12.5", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("99999999999999999999999999999999999999999", false)]
    public void Whole_numbers_have_digits_only(string text, bool expected) =>
        TextNumbers.TryWhole(System.Text.Encoding.UTF8.GetBytes(text), out _).Should().Be(expected);

    [Theory]
    [InlineData(1234567.125, 2, "1,234,567.12")]
    [InlineData(0.125, 2, "0.12")]
    [InlineData(1.005, 2, "1.00")]
    [InlineData(-0.001, 2, "-0.00")]
    [InlineData(1e22, 0, "10,000,000,000,000,000,000,000")]
    [InlineData(double.NegativeInfinity, 1, "-∞")]
    [InlineData(1.0, -1, null)]
    public void Numbers_are_grouped_by_thousands(double value, int decimals, string? expected) => GroupedNumber.Format(value, decimals).Should().Be(expected);

    [Theory]
    [InlineData("%05d|%-4d|%,d", "00042|42  |42")]
    [InlineData("%x %o %+d %(d", "2a 52 +42 42")]
    [InlineData("%s%%%n", "42%\n")]
    [InlineData("%2$s %1$s", "42 42")]
    public void Formats_are_Javas(string format, string expected) =>
        FormatText.Format(format, [42, 42, 42, 42], [.. Enumerable.Repeat<DataType>(new IntegerType(), 4)]).Should().Be(expected);

    [Theory]
    [InlineData("%.2f", 2.345, "2.35")]
    [InlineData("%8.1f|", 2.25, "     2.3|")]
    [InlineData("%e", 12345.678, "1.234568e+04")]
    [InlineData("%,.1f", 1234567.0, "1,234,567.0")]
    public void Formats_round_halves_up(string format, double value, string expected) => FormatText.Format(format, [value], [new DoubleType()]).Should().Be(expected);

    [Theory]
    [InlineData("999.99", "1.5", "  1.50")]
    [InlineData("S$9,999.0", "-1234.5", "-$1,234.5")]
    [InlineData("999", "1234", "###")]
    [InlineData("9,999.99", "0.002", "# ###.##")]
    [InlineData("9,9,9", "12345678", "# # #")]
    [InlineData("S9,999.99", "-0.002", "-# ###.##")]
    [InlineData("000.0PR", "-1.5", "<001.5>")]
    public void Numbers_are_written_in_formats(string format, string number, string expected) =>
        FormattedNumber.Of(TextNumbers.Decimal(number)!.Value, NumberFormat.Parse(format)).Should().Be(expected);

    [Fact]
    public void Real_functions_are_exact_at_their_edges()
    {
        RealFunctions.Factorial(21).Should().BeNull();
        RealFunctions.Bucket(5, 0, 10, 5).Should().Be(3);
    }

    [Theory]
    [InlineData("""{"a":{"b":[1,2]}}""", "$.a.b[1]", "2")]
    [InlineData("""{"a":1.50,"b":"x"}""", "$.a", "1.5")]
    [InlineData("""{'a':'x'}y""", "$.a", "x")]
    [InlineData("""{"a":null,"a":2}""", "$.a", "2")]
    [InlineData("""[{"b":1},{"b":"x"}]""", "$[*].b", "[1,\"x\"]")]
    [InlineData("""[{"b":"x"}]""", "$[*].b", "\"x\"")]
    [InlineData("""{"a b":1}""", "$['a b']", "1")]
    [InlineData("""{"a":1""", "$.a", null)]
    [InlineData("""{"a":01}""", "$.a", null)]
    [InlineData("""{"a":1}""", "a", null)]
    [InlineData("", "$", null)]
    public void Paths_find_parts_of_JSON(string text, string path, string? expected) => JsonPath.Get(text, path).Should().Be(expected);

    [Fact]
    public void Values_have_Sparks_order()
    {
        object?[] values = [double.NaN, 1.0, null, -0.0, double.PositiveInfinity];
        Arrays.Sort(values, upwards: true).Should().Equal(null, -0.0, 1.0, double.PositiveInfinity, double.NaN);
        Arrays.Distinct([double.NaN, double.NaN, 0.0, -0.0]).Should().HaveCount(3);
        ValueOrder.Instance.Compare("\uFFFD", "\U00010000").Should().BeNegative("texts are ordered by their bytes");
    }

    [Theory]
    [InlineData("2.5", 0, "2", "3")]
    [InlineData("-2.5", 0, "-2", "-3")]
    [InlineData("15", -1, "20", "20")]
    [InlineData("25", -1, "20", "30")]
    public void Halves_go_to_the_even_neighbour_or_away_from_zero(string number, int places, string even, string away)
    {
        var exact = TextNumbers.Decimal(number)!.Value;
        ValueText.Plain(new ExactDecimal(exact.AtScaleHalfEven(places), places)).Should().Be(even);
        ValueText.Plain(new ExactDecimal(exact.AtScale(places), places)).Should().Be(away);
        decimal.Parse(away, CultureInfo.InvariantCulture).Should().Be(Math.Round(decimal.Parse(number, CultureInfo.InvariantCulture) / (places < 0 ? 10 : 1), MidpointRounding.AwayFromZero) * (places < 0 ? 10 : 1));
    }
}
