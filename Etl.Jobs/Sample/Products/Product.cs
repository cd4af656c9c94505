namespace Etl.Jobs.Sample.Products;

/// <summary>One product, what the product file says about it and what drives its sales and stock.</summary>
internal sealed record Product
{
    public required int Key { get; init; }

    public required string Name { get; init; }

    public required string Brand { get; init; }

    public required Shelf Shelf { get; init; }

    public required PackSize Pack { get; init; }

    /// <summary>Sold by weight: quantities are kilograms with three decimals.</summary>
    public required bool IsLoose { get; init; }

    /// <summary>Usual shelf price in cents, per piece or kilogram.</summary>
    public required int Price { get; init; }

    /// <summary>Cost in thousandths of the usual price.</summary>
    public required int CostRate { get; init; }

    /// <summary>Demand in a quiet week, in a unit common to all products.</summary>
    public required double Popularity { get; init; }

    /// <summary>Stock held against surprises, in standard deviations of the demand until the next delivery.</summary>
    public required double Safety { get; init; }

    /// <summary>Pieces that dress the shelf and should not be sold before the next delivery.</summary>
    public required int Facings { get; init; }

    /// <summary>First day on sale, counted from the start of the history.</summary>
    public required int ListedFrom { get; init; }

    /// <summary>First day on which nothing is ordered any more.</summary>
    public required int DelistedFrom { get; init; }

    /// <summary>The smallest quantity a customer takes, in thousandths.</summary>
    public int LeastSale => IsLoose ? 100 : 1_000;

    public Handling Handling => Shelf.Category.Handling;

    public bool IsPerishable => Handling.ShelfLifeDays > 0;
}
