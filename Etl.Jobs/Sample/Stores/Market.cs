namespace Etl.Jobs.Sample.Stores;

/// <summary>A state or province with its stores, its price level (in percent) and the corner of its map, in degrees.</summary>
internal sealed record Market(
    int Key, string Name, string Code, string Region, string CountryCode, string Country, string PostalPattern, int PriceLevel,
    decimal South, decimal West)
{
    /// <summary>All markets; small chains use the first ones.</summary>
    public static IReadOnlyList<Market> All { get; } =
    [
        new(1, "Ontario", "ON", "Central", "CA", "Canada", "M#? #?#", 102, 43.2m, -80.4m),
        new(2, "New York", "NY", "Northeast", "US", "United States", "1####", 105, 41.2m, -76.8m),
        new(3, "Québec", "QC", "East", "CA", "Canada", "H#? #?#", 101, 45.4m, -73.9m),
        new(4, "Ohio", "OH", "Midwest", "US", "United States", "43###", 97, 39.4m, -84.2m),
        new(5, "Texas", "TX", "South", "US", "United States", "77###", 95, 29.6m, -98.6m),
        new(6, "Washington", "WA", "West", "US", "United States", "98###", 104, 46.8m, -122.6m),
    ];

    /// <summary>Where in the market a store stands.</summary>
    public static IReadOnlyList<string> Areas { get; } = ["Metro", "Suburban", "Rural"];
}
