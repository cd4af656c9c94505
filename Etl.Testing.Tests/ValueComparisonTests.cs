using System.Data.SqlTypes;
using Etl.Testing.Comparing;

namespace Etl.Testing.Tests;

public sealed class ValueComparisonTests
{
    [Theory]
    [InlineData(1.0, 1.0 + 1e-12, true)]
    [InlineData(1.0, 1.001, false)]
    [InlineData(1e300, 1.0000000001e300, true)]
    [InlineData(0.0, -0.0, true)]
    [InlineData(0.0, 1e-300, false)]
    [InlineData(double.NaN, double.NaN, true)]
    [InlineData(double.NaN, 1.0, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, true)]
    [InlineData(double.PositiveInfinity, double.MaxValue, false)]
    public void Doubles_MayDifferALittle(double left, double right, bool equal) => CellEquality.AreEqual(left, right, 1e-9).Should().Be(equal);

    [Fact]
    public void Decimals_AreExact()
    {
        CellEquality.AreEqual(1.50m, 1.5m, 1e-9).Should().BeTrue();
        CellEquality.AreEqual(1.000000000001m, 1m, 1e-9).Should().BeFalse();
        CellEquality.AreEqual(SqlDecimal.Parse("1.50"), 1.5m, 1e-9).Should().BeTrue();
        CellEquality.AreEqual(-0m, 0.00m, 1e-9).Should().BeTrue();
        CellEquality.AreEqual(new SqlDecimal(-0m), 0.00m, 1e-9).Should().BeTrue();
        CellEquality.AreEqual(SqlDecimal.Parse("-99999999999999999999999999999999999999"), SqlDecimal.Parse("99999999999999999999999999999999999999"), 1e-9).Should().BeFalse();
    }

    [Fact]
    public void Nulls_EqualOnlyNulls()
    {
        CellEquality.AreEqual(null, null, 0).Should().BeTrue();
        CellEquality.AreEqual(null, "", 0).Should().BeFalse();
        CellEquality.AreEqual(0, null, 0).Should().BeFalse();
    }

    [Fact]
    public void Parts_AreComparedOneByOne()
    {
        CellEquality.AreEqual(new object?[] { 1.0, null }, new object?[] { 1.0 + 1e-12, null }, 1e-9).Should().BeTrue();
        CellEquality.AreEqual(new object?[] { 1.0 }, new object?[] { 1.0, 2.0 }, 1e-9).Should().BeFalse();
        CellEquality.AreEqual(new byte[] { 1, 2 }, new byte[] { 1, 2 }, 0).Should().BeTrue();
        CellEquality.AreEqual(Map("a", 1.0), Map("a", 1.0 + 1e-12), 1e-9).Should().BeTrue();
        CellEquality.AreEqual(Map("a", 1.0), Map("b", 1.0), 1e-9).Should().BeFalse();
    }

    [Fact]
    public void EqualRows_HaveEqualHashes()
    {
        var left = new object?[] { 1.50m, 0.0, double.NaN, "a", null, Map("k", -0.0), new byte[] { 1 }, new DateOnly(2024, 1, 1) };
        var right = new object?[] { 1.5m, -0.0, double.NaN, "a", null, Map("k", 0.0), new byte[] { 1 }, new DateOnly(2024, 1, 1) };

        CellEquality.Instance.Equals(left, right).Should().BeTrue();
        CellEquality.Instance.GetHashCode(left).Should().Be(CellEquality.Instance.GetHashCode(right));
    }

    private static KeyValuePair<object, object?>[] Map(object key, object? value) => [new(key, value)];
}
