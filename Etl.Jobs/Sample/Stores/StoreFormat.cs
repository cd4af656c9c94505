namespace Etl.Jobs.Sample.Stores;

/// <summary>A kind of store and its usual floor space.</summary>
internal sealed record StoreFormat(string Code, string Name, int SmallestSize, int LargestSize)
{
    /// <summary>All formats, the common ones several times.</summary>
    public static IReadOnlyList<StoreFormat> Mix { get; } = Build();

    private static StoreFormat[] Build()
    {
        StoreFormat superstore = new("S", "Superstore", 60_000, 95_000);
        StoreFormat supermarket = new("M", "Supermarket", 28_000, 52_000);
        StoreFormat neighbourhood = new("N", "Neighbourhood", 9_000, 20_000);
        return [supermarket, supermarket, supermarket, neighbourhood, neighbourhood, superstore];
    }
}
