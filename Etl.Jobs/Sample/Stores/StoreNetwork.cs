using Bogus;
using Etl.Jobs.Sample.Chance;

namespace Etl.Jobs.Sample.Stores;

/// <summary>Opens the chain's stores.</summary>
internal static class StoreNetwork
{
    private const int FirstKey = 101;
    private const int StoresPerMarket = 3;

    public static Store[] Open(SampleOptions options)
    {
        var random = new RandomStream(options.Seed, Topic.Stores);
        var faker = BogusRandom.Faker(new RandomStream(options.Seed, Topic.StoreNames));
        var markets = Math.Clamp(options.Stores / StoresPerMarket, 1, Market.All.Count);
        var stores = new Store[options.Stores];
        for (var i = 0; i < stores.Length; i++)
        {
            stores[i] = Open(FirstKey + i, Market.All[i % markets], random, faker);
        }
        var total = stores.Sum(store => store.Weight);
        return Array.ConvertAll(stores, store => store with { Weight = store.Weight / total });
    }

    private static Store Open(int key, Market market, RandomStream random, Faker faker)
    {
        var format = random.Pick(StoreFormat.Mix);
        var size = random.Between(format.SmallestSize, format.LargestSize);
        return new Store
        {
            Key = key,
            Market = market,
            Area = random.Below(Market.Areas.Count),
            Format = format,
            Address = faker.Address.StreetAddress(useFullAddress: random.Happens(0.15)),
            City = faker.Address.City(),
            PostalCode = faker.Random.Replace(market.PostalPattern),
            IsFranchise = random.Happens(0.2),
            Size = size,
            Latitude = Millionths(market.South) + random.Below(1_600_000),
            Longitude = Millionths(market.West) + random.Below(2_000_000),
            Weight = size * random.Between(0.7, 1.3),
            ShippingRate = random.Between(8, 35),
        };
    }

    private static int Millionths(decimal degrees) => (int)(degrees * 1_000_000);
}
