using Bogus;
using Etl.Jobs.Sample.Chance;

namespace Etl.Jobs.Sample.Products;

/// <summary>Chooses the products of the chain.</summary>
internal sealed class ProductRange
{
    private const int FirstKey = 10_001;
    private const int ProductsPerBrand = 6;
    private const double AffordablePrice = 800;
    private const double CarelessShare = 0.1;
    private const string OwnBrand = "Fairfield Market";

    private readonly RandomStream _random;
    private readonly Faker _faker;
    private readonly double[] _popularity;
    private readonly string[] _brands;
    private readonly int _days;

    private ProductRange(SampleOptions options)
    {
        _random = new RandomStream(options.Seed, Topic.Products);
        _faker = BogusRandom.Faker(new RandomStream(options.Seed, Topic.ProductNames));
        _popularity = Popularity(options.Products);
        _random.Shuffle<double>(_popularity);
        _brands = new string[(options.Products / ProductsPerBrand) + 1];
        for (var i = 0; i < _brands.Length; i++)
        {
            _brands[i] = _faker.Company.CompanyName();
        }
        _days = options.LastDay.DayNumber - options.FirstDay.DayNumber + 1;
    }

    public static Product[] Choose(SampleOptions options)
    {
        var range = new ProductRange(options);
        var products = new Product[options.Products];
        for (var i = 0; i < products.Length; i++)
        {
            products[i] = range.Make(i);
        }
        return products;
    }

    // Zipf's law, flattened at the head so that no single product carries the chain.
    private static double[] Popularity(int products)
    {
        var shares = new double[products];
        var head = 3 + (products / 60);
        for (var rank = 0; rank < products; rank++)
        {
            shares[rank] = 1.0 / (rank + head);
        }
        return shares;
    }

    private Product Make(int index)
    {
        var shelf = Catalogue.Shelves[index % Catalogue.Shelves.Count];
        var pack = _random.Below(shelf.Subcategory.Packs.Length);
        var label = shelf.Subcategory.Packs[pack];
        var price = Price(shelf.Subcategory, pack);
        var (listed, delisted) = Life();
        var careless = _random.Happens(CarelessShare);
        return new Product
        {
            Key = FirstKey + index,
            Name = $"{_faker.Commerce.ProductAdjective()} {_random.Pick(shelf.Subcategory.Items)} {label}",
            Brand = _random.Happens(0.2) ? OwnBrand : _random.Pick(_brands),
            Shelf = shelf,
            Pack = PackSize.Parse(label),
            IsLoose = label == PackSize.Loose,
            Price = price,
            CostRate = _random.Between(560, 840),
            // Fresh and cheap goods turn faster than the rest.
            Popularity = _popularity[index] * shelf.Category.Handling.Turnover / (AffordablePrice + price),
            Safety = careless ? 0 : _random.Between(0.8, 2.0),
            Facings = careless ? 0 : _random.Between(1, 4),
            ListedFrom = listed,
            DelistedFrom = delisted,
        };
    }

    private int Price(Subcategory sub, int pack)
    {
        var place = (pack + _random.NextDouble()) / sub.Packs.Length;
        return sub.LowestPrice + (int)(place * (sub.HighestPrice - sub.LowestPrice));
    }

    private (int Listed, int Delisted) Life() => _random.Below(100) switch
    {
        < 3 => (_random.Below(_days), int.MaxValue),
        < 6 => (0, _random.Below(_days) + 1),
        _ => (0, int.MaxValue),
    };
}
