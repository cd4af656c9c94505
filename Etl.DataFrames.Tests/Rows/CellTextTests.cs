using System.Globalization;

namespace Etl.DataFrames.Tests.Rows;

public sealed class CellTextTests
{
    // Java's Double.toString, seen in a Spark shell.
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.00099, "9.9E-4")]
    [InlineData(1e-5, "1.0E-5")]
    [InlineData(9999999.0, "9999999.0")]
    [InlineData(1e7, "1.0E7")]
    [InlineData(123456789.125, "1.23456789125E8")]
    [InlineData(-1.5e300, "-1.5E300")]
    [InlineData(1.7976931348623157E308, "1.7976931348623157E308")]
    [InlineData(100000000000000000000.0, "1.0E20")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Of_ADouble_IsJavas(double value, string expected) => CellText.Of(value).Should().Be(expected);

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(3.4028235e38f, "3.4028235E38")]
    [InlineData(16777216f, "1.6777216E7")]
    [InlineData(1.5f, "1.5")]
    [InlineData(0.001f, "0.001")]
    public void Of_AFloat_IsJavas(float value, string expected) => CellText.Of(value).Should().Be(expected);

    [Fact]
    public void Of_AFloatWhoseDoubleIsSmaller_KeepsItsExponent() => CellText.Of(1e-5f).Should().Be("1.0E-5");

    [Fact]
    public void Of_OtherValues_IsWhatShowPrints()
    {
        CellText.Of(null).Should().Be("NULL");
        CellText.Of(true).Should().Be("true");
        CellText.Of(12345678901L).Should().Be("12345678901");
        CellText.Of(1.50m).Should().Be("1.50");
        CellText.Of("text").Should().Be("text");
        CellText.Of(new DateOnly(1, 2, 3)).Should().Be("0001-02-03");
        CellText.Of(new DateTime(2021, 1, 2, 3, 4, 5, DateTimeKind.Utc)).Should().Be("2021-01-02 03:04:05");
        CellText.Of(new DateTime(2021, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddMicroseconds(120_000)).Should().Be("2021-01-02 03:04:05.12");
        CellText.Of(new byte[] { 1, 255 }).Should().Be("[01 FF]");
        CellText.Of(new object?[] { 1, null, "a" }).Should().Be("[1, NULL, a]");
    }

    [Fact]
    public void Of_AnyCulture_IsTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        try
        {
            CellText.Of(1.5).Should().Be("1.5");
            CellText.Of(1.5m).Should().Be("1.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
