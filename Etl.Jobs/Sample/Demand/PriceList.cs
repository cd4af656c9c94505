using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Products;
using Etl.Jobs.Sample.Stores;

namespace Etl.Jobs.Sample.Demand;

/// <summary>Shelf prices: by market, rising about three percent a year, each product in a week of its own.</summary>
internal sealed class PriceList(SampleOptions options)
{
    private const int WeeksBetweenRises = 26;
    private const double Rise = 0.015;

    /// <summary>Price in cents of a piece or kilogram in a week, counted from the start of the history.</summary>
    public int Price(Product product, Market market, int week)
    {
        var firstRise = (int)(StableHash.Of(options.Seed, Topic.PriceRises, product.Key) % WeeksBetweenRises);
        var rises = (week + WeeksBetweenRises - 1 - firstRise) / WeeksBetweenRises;
        var price = product.Price * (market.PriceLevel / 100.0) * (1 + (Rise * rises));
        // Shelf prices end in 9.
        return Math.Max(29, (((int)price + 5) / 10 * 10) - 1);
    }
}
