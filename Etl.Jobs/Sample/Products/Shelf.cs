namespace Etl.Jobs.Sample.Products;

/// <summary>A subcategory in its place in the catalogue, with the keys of both levels.</summary>
internal sealed record Shelf(int CategoryIndex, int CategoryKey, Category Category, int SubcategoryKey, Subcategory Subcategory);
