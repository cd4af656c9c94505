using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Products;
using Etl.Jobs.Sample.Stores;

namespace Etl.Jobs.Sample.Demand;

/// <summary>What head office decides for a week: the flyer of each market, the prices, and which suppliers fail.</summary>
internal sealed class WeekPlan
{
    private const double PromotionShare = 0.08;
    private const double OutageShare = 0.015;

    // Extra demand for each percent off.
    private const double LiftPerPercent = 0.06;

    private readonly int _products;
    private readonly byte[] _percentOff;
    private readonly int[] _prices;
    private readonly bool[] _outage;

    public WeekPlan(SampleOptions options, int week, Product[] products, PriceList prices)
    {
        _products = products.Length;
        _percentOff = new byte[(Market.All.Count + 1) * _products];
        _prices = new int[_percentOff.Length];
        _outage = new bool[_products];
        for (var p = 0; p < _products; p++)
        {
            _outage[p] = StableHash.Fraction(options.Seed, Topic.Outages, week, p) < OutageShare;
            foreach (var market in Market.All)
            {
                var cell = (market.Key * _products) + p;
                _percentOff[cell] = PercentOff(options.Seed, week, cell);
                _prices[cell] = prices.Price(products[p], market, week);
            }
        }
    }

    /// <summary>Promotional discount in percent; 0 when the product is not on the flyer.</summary>
    public int PercentOff(Market market, int product) => _percentOff[(market.Key * _products) + product];

    /// <summary>How many times the usual demand the promotion brings.</summary>
    public double Lift(Market market, int product) => 1 + (LiftPerPercent * PercentOff(market, product));

    /// <summary>Shelf price in cents.</summary>
    public int Price(Market market, int product) => _prices[(market.Key * _products) + product];

    /// <summary>Whether the supplier delivers nothing this week.</summary>
    public bool IsOutage(int product) => _outage[product];

    private static byte PercentOff(long seed, int week, int cell) =>
        StableHash.Fraction(seed, Topic.Promotions, week, cell) < PromotionShare
            ? (byte)(10 + (5 * (StableHash.Of(seed, Topic.Discounts, week, cell) % 7)))
            : (byte)0;
}
