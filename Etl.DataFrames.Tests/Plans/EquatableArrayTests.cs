using Etl.DataFrames.Plans;

namespace Etl.DataFrames.Tests.Plans;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equality_LooksAtTheElements()
    {
        EquatableArray<string> one = ["a", "b"];
        EquatableArray<string> same = ["a", "b"];
        EquatableArray<string> other = ["b", "a"];

        one.Equals(same).Should().BeTrue();
        one.GetHashCode().Should().Be(same.GetHashCode());
        one.Equals(other).Should().BeFalse();
        one.Equals((object?)null).Should().BeFalse();
    }

    [Fact]
    public void Equality_OfRecordsThatHoldIt_Holds() =>
        new Etl.DataFrames.Plans.Expressions.FunctionCall("f", [new Etl.DataFrames.Plans.Expressions.ColumnName("a")])
            .Should().Be(new Etl.DataFrames.Plans.Expressions.FunctionCall("f", [new Etl.DataFrames.Plans.Expressions.ColumnName("a")]));

    [Fact]
    public void List_OfItems_CanBeRead()
    {
        EquatableArray<int> items = [1, 2, 3];

        items.Count.Should().Be(3);
        items[2].Should().Be(3);
        ((System.Collections.IEnumerable)items).Cast<int>().Should().Equal(1, 2, 3);
    }
}
