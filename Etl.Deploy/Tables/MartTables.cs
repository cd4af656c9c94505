using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Increment;

namespace Etl.Deploy.Tables;

/// <summary>The tables that the job writes. Their schemas are those of the job's own frames: nothing is listed a second time.</summary>
internal sealed record MartTables(MartTable Store, MartTable Product, MartTable Calendar, MartTable Fact, MartTable StoreHistory, MartTable ProductHistory)
{
    /// <summary>All tables.</summary>
    public IReadOnlyList<MartTable> All => [Store, Product, Calendar, Fact, StoreHistory, ProductHistory];

    /// <summary>Builds the job's frames over files that are never read, and asks them for their schemas.</summary>
    public static MartTables Of(SparkSession spark)
    {
        DataFrame Raw(TableContract table) => spark.Read().Schema(table.Schema).Csv($"{table.Table}.csv");
        var (store, product, calendar) = (Raw(TableContract.Store), Raw(TableContract.Product), DimCalendar.Build(Raw(TableContract.Calendar)));
        var weeks = FactStoreProductWeek.Weeks(Raw(TableContract.Sales), Raw(TableContract.Inventory), calendar);
        var fact = FactStoreProductWeek.Build(FactStoreProductWeek.Placed(weeks, store, product));
        return new MartTables(
            MartTable.Of(DimStore.Table, "One row per store.", DimStore.Build(store).Schema()),
            MartTable.Of(DimProduct.Table, "One row per product.", DimProduct.Build(product).Schema()),
            MartTable.Of(DimCalendar.Table, "One row per day, with the last day of its week.", calendar.Schema()),
            MartTable.Of(
                FactStoreProductWeek.Table,
                "Sales and stock: one row per week, store and product.",
                fact.Schema(),
                FactStoreProductWeek.PartitionColumn),
            History(DimStore.Table, "stores", TableContract.Store),
            History(DimProduct.Table, "products", TableContract.Product));
    }

    private static MartTable History(string dimension, string rows, TableContract table) => MartTable.Of(
        DimensionHistory.TableOf(dimension),
        $"Former and present attributes of {rows}, type 2: one row per version. Without files until the job runs with --history type2.",
        DimensionHistory.SchemaOf(table));
}
