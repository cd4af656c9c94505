namespace Etl.Jobs.Sample.Stores;

/// <summary>One store, what the store file says about it and what drives its sales.</summary>
internal sealed record Store
{
    public required int Key { get; init; }

    public required Market Market { get; init; }

    public required int Area { get; init; }

    public required StoreFormat Format { get; init; }

    public required string Address { get; init; }

    public required string City { get; init; }

    public required string PostalCode { get; init; }

    public required bool IsFranchise { get; init; }

    public required int Size { get; init; }

    /// <summary>Millionths of a degree.</summary>
    public required int Latitude { get; init; }

    /// <summary>Millionths of a degree.</summary>
    public required int Longitude { get; init; }

    /// <summary>Share of the chain's demand.</summary>
    public required double Weight { get; init; }

    /// <summary>Cost of bringing goods here, in thousandths of their cost.</summary>
    public required int ShippingRate { get; init; }
}
