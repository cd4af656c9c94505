using Etl.Jobs.Sample.Demand;

namespace Etl.Jobs.Sample.Products;

/// <summary>A category of goods that share season, handling and the habit of taking several at once.</summary>
internal sealed record Category(string Name, SeasonCurve Season, Handling Handling, double AnotherOne, Subcategory[] Subcategories);

/// <summary>A subcategory: its items and packs, the smaller packs first, and its range of prices in cents.</summary>
internal sealed record Subcategory(string Name, string[] Items, string[] Packs, int LowestPrice, int HighestPrice);
