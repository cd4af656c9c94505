using Etl.Jobs.Sample.Calendars;
using Etl.Jobs.Sample.Chance;
using Etl.Jobs.Sample.Products;

namespace Etl.Jobs.Sample.Stock;

/// <summary>The (s, S) policy: at or below the reorder point s, order up to S in whole cases, one order at a time.</summary>
internal sealed class Replenishment(DateOnly firstDay)
{
    private const double LateShare = 0.06;
    private const double ShortShare = 0.03;
    private const int Piece = 1_000;

    private static readonly int[] Cases = [24, 12, 6, 3, 2, 1];

    /// <summary>Stocks a shelf that is new: somewhere between s and S, for the given demand per day.</summary>
    public static void Fill(ref StockCell cell, Product product, double demand, RandomStream random)
    {
        var (point, level) = Bounds(product, demand);
        cell.OnHand = WholeUnits(point + (long)(random.NextDouble() * (level - point)), product);
    }

    /// <summary>Takes in what is due, unless the delivery is late or the supplier fails this week.</summary>
    public void Receive(ref StockCell cell, Product product, int day, bool outage, RandomStream random)
    {
        if (cell.OnOrder == 0 || cell.Due > day)
        {
            return;
        }
        if (outage || random.Happens(LateShare))
        {
            cell.Due = DeliveryDay(day + 1 + random.Below(outage ? 6 : 3));
            return;
        }
        var received = random.Happens(ShortShare) ? WholeUnits(cell.OnOrder / 2, product) : cell.OnOrder;
        cell.OnHand += received;
        cell.OnOrder = 0;
    }

    /// <summary>Orders at the end of a day, for the given demand per day.</summary>
    public void Reorder(ref StockCell cell, Product product, int day, double demand, RandomStream random)
    {
        if (cell.OnOrder > 0 || day >= product.DelistedFrom)
        {
            return;
        }
        var (point, level) = Bounds(product, demand);
        if (cell.OnHand > point)
        {
            return;
        }
        var order = CaseSize(product, demand);
        cell.OnOrder = Math.Max(1, (level - cell.OnHand + order - 1) / order) * order;
        cell.Due = DeliveryDay(day + random.Between(1, (2 * product.Handling.LeadDays) - 1));
    }

    // Demand until the delivery after next could come, safety for its spread, and the pieces that dress the shelf.
    private static (long Point, long Level) Bounds(Product product, double demand)
    {
        var untilDelivery = demand * (product.Handling.LeadDays + 1);
        var point = untilDelivery + (product.Safety * Math.Sqrt(untilDelivery * Piece)) + (product.Facings * product.LeastSale);
        var level = point + Math.Max(product.LeastSale, demand * product.Handling.CoverDays);
        return ((long)point, (long)level);
    }

    private static long CaseSize(Product product, double demand)
    {
        var pieces = demand / Piece * product.Handling.CoverDays / 2;
        foreach (var size in Cases)
        {
            if (size <= pieces)
            {
                return size * Piece;
            }
        }
        return Piece;
    }

    private static long WholeUnits(long quantity, Product product) =>
        product.IsLoose ? quantity : Math.Max(Piece, quantity / Piece * Piece);

    // Nobody delivers on Sundays and Christmas Day.
    private int DeliveryDay(int day)
    {
        while (firstDay.AddDays(day) is var date && (date.DayOfWeek == DayOfWeek.Sunday || TradingDay.IsClosed(date)))
        {
            day++;
        }
        return day;
    }
}
