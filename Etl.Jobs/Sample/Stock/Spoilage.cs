using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Products;

namespace Etl.Jobs.Sample.Stock;

/// <summary>What is thrown away at the end of a day.</summary>
internal static class Spoilage
{
    private const double MostOfTheStock = 0.3;
    private const double BreakageShare = 0.0006;
    private const int Piece = 1_000;

    public static void Clear(ref StockCell cell, Product product, RandomStream random)
    {
        var waste = cell.OnHand == 0 ? 0 : cell.OnHand < product.LeastSale ? cell.OnHand : Spoiled(cell.OnHand, product, random);
        cell.Waste = (int)Math.Min(waste, int.MaxValue);
        cell.OnHand -= cell.Waste;
    }

    private static long Spoiled(long onHand, Product product, RandomStream random)
    {
        var chance = product.IsPerishable ? 0.5 / product.Handling.ShelfLifeDays : BreakageShare;
        if (!random.Happens(chance))
        {
            return 0;
        }
        var waste = product.IsPerishable ? (long)(onHand * MostOfTheStock * random.NextDouble()) : Piece;
        return product.IsLoose ? waste : waste / Piece * Piece;
    }
}
