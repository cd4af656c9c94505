namespace Etl.Chaos.Deliveries;

/// <summary>
/// A shop system that delivers what is new each day: the day's rows, rows that come late, corrections of rows delivered before, rows delivered again unchanged,
/// changed attributes of stores and products. It also knows the whole truth, as a snapshot of its last day would have it. All by a seed.
/// </summary>
internal sealed class World
{
    private const int Stores = 3;
    private const int Products = 8;
    private const int SalesPerDay = 30;

    private readonly Random _random;
    private readonly List<Delivery> _deliveries = [];
    private readonly Dictionary<(DateOnly Day, long Transaction, int Store, int Product), List<string>> _sales = [];
    private readonly Dictionary<(DateOnly Day, int Store, int Product), string> _inventory = [];
    private readonly List<(DateOnly Due, (DateOnly, long, int, int) Key, List<string> Rows)> _late = [];
    private readonly Dictionary<int, int> _storeVersions = [];
    private readonly Dictionary<int, int> _productVersions = [];
    private long _transaction = 1000;

    /// <summary>Lets the days pass.</summary>
    /// <param name="seed">Chooses one of the possible worlds.</param>
    /// <param name="first">The first business date.</param>
    /// <param name="days">How many there are.</param>
    public World(int seed, DateOnly first, int days)
    {
        _random = new Random(seed);
        for (var date = first; date < first.AddDays(days); date = date.AddDays(1))
        {
            _deliveries.Add(Pass(first, date));
        }
    }

    /// <summary>What each business date delivers, in order.</summary>
    public IReadOnlyList<Delivery> Deliveries => _deliveries;

    /// <summary>The snapshot that says the same as all deliveries together.</summary>
    public Delivery Snapshot() => new(
        _deliveries[^1].Date,
        [.. _storeVersions.Select(store => Rows.Store(store.Key, store.Value))],
        [.. _productVersions.Select(product => Rows.Product(product.Key, product.Value))],
        _deliveries[^1].Calendar,
        [.. _sales.Values.SelectMany(rows => rows)],
        [.. _inventory.Values]);

    private Delivery Pass(DateOnly first, DateOnly date)
    {
        // A product is new on some days; from then on all later deliveries name it.
        var known = Math.Min(Products, 4 + _deliveries.Count);
        Change(_storeVersions, Stores);
        Change(_productVersions, known);
        var sales = new Dictionary<(DateOnly, long, int, int), List<string>>();
        NewSales(date, known, sales);
        Corrections(sales);
        foreach (var late in _late.Where(late => late.Due <= date).ToList())
        {
            sales[late.Key] = late.Rows;
            _late.Remove(late);
        }

        var inventory = Inventory(first, date, known);
        foreach (var (key, rows) in sales)
        {
            _sales[key] = rows;
        }

        return new Delivery(
            date,
            [.. _storeVersions.Select(store => Rows.Store(store.Key, store.Value))],
            [.. _productVersions.Select(product => Rows.Product(product.Key, product.Value))],
            // The calendar grows: the last week ends on another day tomorrow.
            [.. Enumerable.Range(0, date.DayNumber - first.DayNumber + 2).Select(day => Rows.Calendar(first.AddDays(day)))],
            [.. sales.Values.SelectMany(rows => rows)],
            inventory);
    }

    private void Change(Dictionary<int, int> versions, int count)
    {
        for (var key = 1; key <= count; key++)
        {
            versions[key] = versions.GetValueOrDefault(key) + (!versions.ContainsKey(key) || _random.Next(5) == 0 ? 1 : 0);
        }
    }

    private void NewSales(DateOnly date, int products, Dictionary<(DateOnly, long, int, int), List<string>> sales)
    {
        for (var i = 0; i < SalesPerDay; i++)
        {
            var key = (date, ++_transaction, 1 + _random.Next(Stores), 1 + _random.Next(products));
            var rows = Lines(key);
            if (_random.Next(6) == 0)
            {
                _late.Add((date.AddDays(1 + _random.Next(9)), key, rows));
            }
            else
            {
                sales[key] = rows;
            }
        }
    }

    // Of what was delivered some rows come again, changed or not.
    private void Corrections(Dictionary<(DateOnly, long, int, int), List<string>> sales)
    {
        foreach (var key in _sales.Keys.Where(_ => _random.Next(25) == 0).ToList())
        {
            sales[key] = _random.Next(3) == 0 ? _sales[key] : Lines(key);
        }
    }

    // The same product may be on a receipt more than once.
    private List<string> Lines((DateOnly Day, long Transaction, int Store, int Product) key)
    {
        var quantity = 1 + _random.Next(9);
        return [.. Enumerable.Range(0, _random.Next(8) == 0 ? 2 : 1).Select(line => Rows.Sale(key, quantity + line, 100 + _random.Next(900)))];
    }

    private List<string> Inventory(DateOnly first, DateOnly date, int products)
    {
        var rows = new List<string>();
        for (var day = first; day <= date; day = day.AddDays(1))
        {
            for (var store = 1; store <= Stores; store++)
            {
                for (var product = 1; product <= products; product++)
                {
                    var isNew = !_inventory.ContainsKey((day, store, product));
                    if ((day == date && _random.Next(10) > 0) || (day < date && _random.Next(isNew ? 4 : 30) == 0))
                    {
                        rows.Add(_inventory[(day, store, product)] = Rows.Stock(day, store, product, _random.Next(12), _random.Next(6)));
                    }
                }
            }
        }

        return rows;
    }
}
