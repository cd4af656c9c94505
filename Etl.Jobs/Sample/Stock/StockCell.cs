namespace Etl.Jobs.Sample.Stock;

/// <summary>Stock of one product in one store; quantities in thousandths, days counted from the start of the history.</summary>
internal struct StockCell
{
    public long OnHand;
    public long OnOrder;

    /// <summary>Day of the next delivery, while something is on order.</summary>
    public int Due;

    /// <summary>Thrown away today.</summary>
    public int Waste;

    /// <summary>How well the product does in this store, 1 on average.</summary>
    public double Affinity;
}
