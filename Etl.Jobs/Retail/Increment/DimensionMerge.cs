using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Increment;

/// <summary>
/// A dimension after an increment: the delivered rows replace those with the same key, the others stay (type 1). Normally the delivery is the newest and the
/// published table is all that is needed; otherwise the deliveries are compared.
/// </summary>
internal sealed class DimensionMerge(RunContext run, PublishedTables published)
{
    private static readonly Dictionary<TableContract, string> Marts = new()
    {
        [TableContract.Store] = DimStore.Table,
        [TableContract.Product] = DimProduct.Table,
        [TableContract.Calendar] = DimCalendar.Table,
    };

    /// <summary>The raw tables that become dimensions.</summary>
    public static IReadOnlyCollection<TableContract> Tables => Marts.Keys;

    /// <summary>The rows of the dimension, one per key.</summary>
    /// <param name="table">The raw table.</param>
    /// <param name="delivered">The rows of this run.</param>
    /// <exception cref="DataRejectedException">There is no row at all.</exception>
    public DataFrame Merge(TableContract table, DataFrame delivered)
    {
        var deliveries = new Deliveries(run, published, table);
        new TableWriter(run).Write(deliveries.Folder, delivered.WithColumn(PublishedTables.BusinessDate, Lit(run.Date)), table.Key);
        var rows = deliveries.IsNewest ? delivered : deliveries.Latest(delivered);
        // No increment deletes: a key stays even when the delivery that brought it is replaced by one without it.
        var merged = published.Read(PublishedTables.SchemaOf(table), LakeFolders.Mart(Marts[table])) is { } current
            ? rows.Union(current.Join(rows, table.Key, "left_anti"))
            : rows;
        return run.Kept.Keep(merged).Count(run.CancellationToken) > 0
            ? merged
            : throw new DataRejectedException(
                $"'{table.FileName(run.Date)}' has no valid row, and no business date before has one. Nothing can be loaded without a {table.Table}: deliver the file again.");
    }
}
