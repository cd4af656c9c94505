using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Products;

namespace Etl.Jobs.Sample.Sales;

/// <summary>How much of a product a customer takes, in thousandths.</summary>
internal static class Appetite
{
    private const int Most = 12;
    private const int LightestBag = 150;
    private const int BagSpread = 650;

    /// <summary>One customer's quantity.</summary>
    public static int Draw(Product product, RandomStream random)
    {
        if (product.IsLoose)
        {
            return LightestBag + random.Below(BagSpread) + random.Below(BagSpread);
        }
        var pieces = 1;
        while (pieces < Most && random.Happens(product.Shelf.Category.AnotherOne))
        {
            pieces++;
        }
        return pieces * 1_000;
    }

    /// <summary>The quantity to expect.</summary>
    public static double Mean(Product product) =>
        product.IsLoose ? LightestBag + BagSpread : 1_000 / (1 - product.Shelf.Category.AnotherOne);
}
