namespace Etl.Jobs.Sample.Products;

/// <summary>What a grocer sells: the material of which <see cref="ProductRange"/> makes products.</summary>
internal static partial class Catalogue
{
    private const int KeyStep = 10;

    /// <summary>All categories, in the order of their keys.</summary>
    public static IReadOnlyList<Category> Categories { get; } = [.. Fresh(), .. Chilled(), .. Drinks(), .. Pantry(), .. Household()];

    /// <summary>All shelves, category by category and then round again, so that a short range is a varied one.</summary>
    public static IReadOnlyList<Shelf> Shelves { get; } = Categories
        .SelectMany((category, c) => category.Subcategories.Select((sub, s) => (Turn: s, Shelf: Place(category, c, sub, s))))
        .OrderBy(placed => placed.Turn)
        .Select(placed => placed.Shelf)
        .ToArray();

    private static Shelf Place(Category category, int categoryIndex, Subcategory sub, int subIndex)
    {
        var key = (categoryIndex + 1) * KeyStep;
        return new Shelf(categoryIndex, key, category, (key * KeyStep) + subIndex + 1, sub);
    }
}
