using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Jobs.Retail;

/// <summary>Products. Grain: one row per <c>prod_key</c>. Type 1: today's attributes replace yesterday's. Its columns are those of <c>Contracts/product.json</c>.</summary>
internal static class DimProduct
{
    public const string Table = "dim_product";

    public static DataFrame Build(DataFrame product) =>
        product.Select([.. TableContract.Product.ColumnNames.Select(Functions.Col)]);
}
