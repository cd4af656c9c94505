using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Jobs.Retail;

/// <summary>Stores. Grain: one row per <c>store_key</c>. Type 1: today's attributes replace yesterday's. Its columns are those of <c>Contracts/store.json</c>.</summary>
internal static class DimStore
{
    public const string Table = "dim_store";

    public static DataFrame Build(DataFrame store) =>
        store.Select([.. TableContract.Store.ColumnNames.Select(Functions.Col)]);
}
