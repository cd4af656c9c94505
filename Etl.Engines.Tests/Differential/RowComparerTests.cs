using System.Data.SqlTypes;
using Etl.Differential.Comparing;

namespace Etl.Engines.Tests.Differential;

/// <summary>What counts as the same rows.</summary>
public sealed class RowComparerTests
{
    private static readonly HashSet<int> None = [];

    [Fact]
    public void Rows_without_an_order_are_compared_as_often_as_they_come()
    {
        var comparer = new RowComparer(IsOrdered: false, IgnoresZeroSign: false, None);

        comparer.Difference([[1], [2], [1]], [[1], [1], [2]]).Should().BeNull();
        comparer.Difference([[1], [2], [1]], [[1], [2], [2]]).Should().Be("1 rows differ, such as: column 1: 1 Int32 against 2 Int32");
        comparer.Difference([[1]], []).Should().StartWith("1 rows against 0");
    }

    [Fact]
    public void Rows_with_an_order_are_compared_one_by_one() =>
        new RowComparer(IsOrdered: true, IgnoresZeroSign: false, None).Difference([[1], [2]], [[2], [1]]).Should().StartWith("row 1: column 1");

    [Fact]
    public void Values_differ_by_type_scale_and_sign_of_zero()
    {
        var comparer = new RowComparer(IsOrdered: true, IgnoresZeroSign: false, None);

        comparer.Difference([[1]], [[1L]]).Should().NotBeNull();
        comparer.Difference([[0.0]], [[-0.0]]).Should().NotBeNull();
        comparer.Difference([[SqlDecimal.Parse("1.0")]], [[SqlDecimal.Parse("1.00")]]).Should().NotBeNull();
        comparer.Difference([["null"]], [[null]]).Should().NotBeNull();
        comparer.Difference([[double.NaN, 1.10m]], [[double.NaN, SqlDecimal.Parse("1.10")]]).Should().BeNull();
    }

    [Fact]
    public void The_sign_of_zero_may_be_ignored() =>
        new RowComparer(IsOrdered: true, IgnoresZeroSign: true, None).Difference([[0.0, 0f]], [[-0.0, -0f]]).Should().BeNull();

    [Fact]
    public void Approximate_columns_may_differ_in_the_last_digits_only()
    {
        var comparer = new RowComparer(IsOrdered: false, IgnoresZeroSign: false, new HashSet<int> { 1 });

        comparer.Difference([["a", 0.3]], [["a", 0.1 + 0.2]]).Should().BeNull();
        comparer.Difference([["a", 0.3]], [["a", 0.300001]]).Should().NotBeNull();
        comparer.Difference([[0.3, "a"]], [[0.1 + 0.2, "a"]]).Should().NotBeNull();
    }
}
