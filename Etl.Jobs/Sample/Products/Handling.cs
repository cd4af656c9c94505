namespace Etl.Jobs.Sample.Products;

/// <summary>How goods are kept, delivered and sold.</summary>
/// <param name="ShelfLifeDays">Days until they spoil; 0 for goods that do not.</param>
/// <param name="LeadDays">Usual days from order to delivery.</param>
/// <param name="CoverDays">Days of demand that an order brings.</param>
/// <param name="Turnover">How fast they sell compared with the average.</param>
internal sealed record Handling(int ShelfLifeDays, int LeadDays, int CoverDays, double Turnover)
{
    public static Handling Daily { get; } = new(3, 1, 2, 1.5);

    public static Handling Chilled { get; } = new(9, 2, 4, 1.6);

    public static Handling Frozen { get; } = new(0, 3, 9, 0.9);

    public static Handling Ambient { get; } = new(0, 4, 12, 0.7);
}
