using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Sales;

namespace Etl.Jobs.Tests.Sample;

public sealed class CheckoutTests
{
    private readonly Checkout _checkout = new();
    private readonly RandomStream _random = new(42, Topic.Days);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(1, 400)]
    [InlineData(40, 30)]
    public void Arrange_AnyDay_KeepsAllLinesAndNoProductTwiceOnAReceipt(int products, int linesEach)
    {
        for (var line = 0; line < products * linesEach; line++)
        {
            _checkout.Add(new SalesLine(line / linesEach, 1_000));
        }

        _checkout.Arrange(_random);

        var total = 0;
        for (var receipt = 0; receipt < _checkout.Receipts; receipt++)
        {
            var lines = _checkout.Lines(receipt);
            var onReceipt = new HashSet<int>();
            for (var i = 0; i < lines.Count; i++)
            {
                onReceipt.Add(lines[i].Product).Should().BeTrue();
            }
            total += lines.Count;
        }
        total.Should().Be(products * linesEach);
    }

    [Fact]
    public void Arrange_NoLines_NoReceipts()
    {
        _checkout.Arrange(_random);

        _checkout.Receipts.Should().Be(0);
    }

    [Theory]
    [InlineData(DayOfWeek.Monday)]
    [InlineData(DayOfWeek.Sunday)]
    public void OpeningHours_WholeDay_RunFromSevenToTen(DayOfWeek day)
    {
        OpeningHours.Time(day, 0).Should().Be(7 * 3_600);
        OpeningHours.Time(day, 1).Should().BeInRange(20 * 3_600, (22 * 3_600) - 1);
    }
}
