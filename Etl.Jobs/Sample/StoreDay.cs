using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Demand;
using Etl.Jobs.Sample.Products;
using Etl.Jobs.Sample.Sales;
using Etl.Jobs.Sample.Stock;
using Etl.Jobs.Sample.Stores;

namespace Etl.Jobs.Sample;

/// <summary>One day in one store: deliveries, customers, waste, orders and the stock count.</summary>
internal sealed class StoreDay(
    Product[] products, DemandPlan plan, Replenishment replenishment, InventoryTable inventory, Checkout checkout)
{
    // Sales of goods that the stock record says are gone, per customer who finds the shelf empty.
    private const double UnrecordedShare = 0.03;
    private const double ReturnShare = 0.004;
    private const double MissingCountShare = 0.004;

    private readonly double[] _meanQuantities = Array.ConvertAll(products, Appetite.Mean);

    /// <summary>Lives through the day, collecting its sales at the checkout and writing its stock.</summary>
    public void Run(Store store, Span<StockCell> cells, int day, bool counted, RandomStream random)
    {
        for (var p = 0; p < products.Length; p++)
        {
            ref var cell = ref cells[p];
            var product = products[p];
            if (!IsCarried(ref cell, product, day))
            {
                continue;
            }
            var weight = store.Weight * cell.Affinity;
            var usual = plan.Forecast(store.Market, p) * weight * _meanQuantities[p];
            if (day == product.ListedFrom)
            {
                Replenishment.Fill(ref cell, product, usual, random);
            }
            replenishment.Receive(ref cell, product, day, plan.Week.IsOutage(p), random);
            Serve(ref cell, p, plan.Demand(store.Market, p) * weight, random);
            Spoilage.Clear(ref cell, product, random);
            replenishment.Reorder(ref cell, product, day, usual, random);
            if (counted && !random.Happens(MissingCountShare))
            {
                inventory.Write(store.Key, product, cell, plan.Week.PercentOff(store.Market, p) > 0);
            }
        }
    }

    // A product that is no longer ordered disappears from the records when the last piece is gone.
    private static bool IsCarried(ref StockCell cell, Product product, int day) =>
        day >= product.ListedFrom && (day < product.DelistedFrom || cell.OnHand + cell.OnOrder > 0);

    private void Serve(ref StockCell cell, int p, double customers, RandomStream random)
    {
        var product = products[p];
        for (var left = Poisson.Draw(random, customers); left > 0; left--)
        {
            Sell(ref cell, p, random);
        }
        if (!product.IsPerishable && random.Happens(customers * ReturnShare))
        {
            checkout.Add(new SalesLine(p, -1_000));
            cell.OnHand += 1_000;
        }
    }

    private void Sell(ref StockCell cell, int p, RandomStream random)
    {
        var product = products[p];
        var quantity = (int)Math.Min(Appetite.Draw(product, random), cell.OnHand);
        if (quantity < product.LeastSale)
        {
            if (!random.Happens(UnrecordedShare))
            {
                return;
            }
            quantity = Appetite.Draw(product, random);
        }
        cell.OnHand = Math.Max(0, cell.OnHand - quantity);
        checkout.Add(new SalesLine(p, quantity));
    }
}
