using Etl.Jobs.Sample.Calendars;
using Etl.Jobs.Sample.Products;
using Etl.Jobs.Sample.Stores;

namespace Etl.Jobs.Sample.Demand;

/// <summary>Expected sales lines by day, market and product, scaled so that the whole history meets the target.</summary>
internal sealed class DemandPlan
{
    // How far a day may depart from the plan to make up for sales lost to empty shelves so far.
    private const double Correction = 1.3;

    private readonly SampleOptions _options;
    private readonly Product[] _products;
    private readonly PriceList _prices;
    private readonly double[] _marketWeights = new double[Market.All.Count + 1];
    private readonly double[] _demand;
    private readonly double[] _forecast;
    private readonly double[] _seasons = new double[Catalogue.Categories.Count];
    private readonly double[] _dayWeights;
    private readonly double _plannedScale;
    private double _remainingWeight;
    private int _week = -1;

    public DemandPlan(SampleOptions options, Store[] stores, Product[] products)
    {
        (_options, _products, _prices) = (options, products, new PriceList(options));
        _demand = new double[_marketWeights.Length * products.Length];
        _forecast = new double[_demand.Length];
        foreach (var store in stores)
        {
            _marketWeights[store.Market.Key] += store.Weight;
        }
        _dayWeights = new double[options.LastDay.DayNumber - options.FirstDay.DayNumber + 1];
        for (var day = 0; day < _dayWeights.Length; day++)
        {
            _dayWeights[day] = Prepare(day);
        }
        _remainingWeight = _dayWeights.Sum();
        _plannedScale = _remainingWeight > 0 ? options.SalesRows / _remainingWeight : 0;
    }

    /// <summary>The plan of the current day's week.</summary>
    public WeekPlan Week { get; private set; } = null!;

    /// <summary>Turns to the next day, knowing how many sales rows have been made before it.</summary>
    public void Open(int day, long rowsSoFar)
    {
        Prepare(day);
        var wanted = _remainingWeight > 0 ? (_options.SalesRows - rowsSoFar) / _remainingWeight : 0;
        var scale = Math.Clamp(wanted, _plannedScale / Correction, _plannedScale * Correction);
        _remainingWeight -= _dayWeights[day];
        var trading = TradingDay.Factor(_options.FirstDay.AddDays(day)) * scale;
        for (var cell = 0; cell < _demand.Length; cell++)
        {
            _demand[cell] *= trading;
            _forecast[cell] *= _plannedScale;
        }
    }

    /// <summary>Sales lines expected today in a store of weight 1.</summary>
    public double Demand(Market market, int product) => _demand[(market.Key * _products.Length) + product];

    /// <summary>Sales lines that the buyers expect on an average day, in a store of weight 1.</summary>
    public double Forecast(Market market, int product) => _forecast[(market.Key * _products.Length) + product];

    // Fills demand and forecast but for the scale, and returns the weight of the day.
    private double Prepare(int day)
    {
        var date = _options.FirstDay.AddDays(day);
        EnterWeek(day / 7);
        for (var category = 0; category < _seasons.Length; category++)
        {
            _seasons[category] = Catalogue.Categories[category].Season.Factor(date);
        }
        var served = Market.All.Where(market => _marketWeights[market.Key] > 0);
        return served.Sum(market => _marketWeights[market.Key] * Prepare(day, market)) * TradingDay.Factor(date);
    }

    private double Prepare(int day, Market market)
    {
        var total = 0.0;
        for (var p = 0; p < _products.Length; p++)
        {
            var product = _products[p];
            var usual = product.ListedFrom > day ? 0 : product.Popularity * _seasons[product.Shelf.CategoryIndex];
            var lift = Week.Lift(market, p);
            var cell = (market.Key * _products.Length) + p;
            _demand[cell] = usual * lift;
            // Buyers know the flyer but trust it only half.
            _forecast[cell] = usual * ((lift + 1) / 2);
            total += _demand[cell];
        }
        return total;
    }

    private void EnterWeek(int week)
    {
        if (week != _week)
        {
            _week = week;
            Week = new WeekPlan(_options, week, _products, _prices);
        }
    }
}
