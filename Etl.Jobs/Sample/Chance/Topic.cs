namespace Etl.Jobs.Sample.Chance;

/// <summary>What chance decides: each topic has numbers of its own, so that one does not move when another changes.</summary>
internal enum Topic
{
    Stores = 1,
    StoreNames,
    Products,
    ProductNames,
    PriceRises,
    Outages,
    Promotions,
    Discounts,
    Affinity,
    Days,
}
