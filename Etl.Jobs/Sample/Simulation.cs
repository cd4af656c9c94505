using Etl.Jobs.Sample.Calendars;
using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Demand;
using Etl.Jobs.Sample.Products;
using Etl.Jobs.Sample.Sales;
using Etl.Jobs.Sample.Stock;
using Etl.Jobs.Sample.Stores;

namespace Etl.Jobs.Sample;

/// <summary>Runs the chain day by day, store by store; a day's rows are written before the next day begins.</summary>
internal sealed class Simulation
{
    private const double MissingStoreCountShare = 0.002;

    private readonly SampleOptions _options;
    private readonly Store[] _stores;
    private readonly Product[] _products;
    private readonly SalesTable _sales;
    private readonly InventoryTable _inventory;
    private readonly DemandPlan _plan;
    private readonly Checkout _checkout = new();
    private readonly StoreDay _storeDay;
    private readonly StockCell[] _cells;

    public Simulation(SampleOptions options, Store[] stores, Product[] products, SalesTable sales, InventoryTable inventory)
    {
        (_options, _stores, _products, _sales, _inventory) = (options, stores, products, sales, inventory);
        _plan = new DemandPlan(options, stores, products);
        _storeDay = new StoreDay(products, _plan, new Replenishment(options.FirstDay), inventory, _checkout);
        _cells = new StockCell[stores.Length * products.Length];
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            _cells[cell].Affinity = 0.6 + (0.8 * StableHash.Fraction(options.Seed, Topic.Affinity, cell));
        }
    }

    /// <summary>Generates all days up to the business date.</summary>
    public void Run(IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
        var days = _options.Date.DayNumber - _options.FirstDay.DayNumber + 1;
        for (var day = 0; day < days; day++)
        {
            var date = _options.FirstDay.AddDays(day);
            RunDay(day, date, cancellationToken);
            progress?.Report(new SampleProgress(date, day + 1, days, _sales.Rows, _inventory.Rows));
        }
    }

    private void RunDay(int day, DateOnly date, CancellationToken cancellationToken)
    {
        var random = new RandomStream(_options.Seed, Topic.Days, day);
        _plan.Open(day, _sales.Rows);
        _sales.Open(date);
        _inventory.Open(_options.FirstDay, day);
        for (var s = 0; s < _stores.Length; s++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var counted = !TradingDay.IsClosed(date) && !random.Happens(MissingStoreCountShare);
            _checkout.Clear();
            _storeDay.Run(_stores[s], _cells.AsSpan(s * _products.Length, _products.Length), day, counted, random);
            Sell(_stores[s], date.DayOfWeek, random);
        }
    }

    private void Sell(Store store, DayOfWeek weekday, RandomStream random)
    {
        _checkout.Arrange(random);
        for (var receipt = 0; receipt < _checkout.Receipts; receipt++)
        {
            var lines = _checkout.Lines(receipt);
            if (lines.Count > 0)
            {
                _sales.NextTransaction();
                Write(store, lines, OpeningHours.Time(weekday, (receipt + random.NextDouble()) / _checkout.Receipts), random);
            }
        }
    }

    private void Write(Store store, ReceiptLines lines, int second, RandomStream random)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (p, quantity) = lines[i];
            var price = _plan.Week.Price(store.Market, p);
            var percentOff = _plan.Week.PercentOff(store.Market, p);
            var amounts = Amounts.Of(quantity, price, percentOff, _products[p], store.ShippingRate, random);
            _sales.Write(store.Key, _products[p], second, quantity, price, amounts);
        }
    }
}
