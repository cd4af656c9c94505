using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Run;

/// <summary>
/// Computes the weeks in one pass over the facts' files, on the assumption that the rows are clean, and learns from the counts in the result
/// whether they were. Only for rows that were not, the file is read again to say which and why.
/// </summary>
internal sealed class SnapshotFacts(RunContext run, RawTables raw, Dimensions dimensions) : IFacts
{
    public IReadOnlyDictionary<TableContract, long> Loaded { get; private set; } = new Dictionary<TableContract, long>();

    // Nothing is later than a snapshot.
    public IReadOnlyDictionary<TableContract, long> Superseded { get; } = new Dictionary<TableContract, long>();

    public DataFrame Compute() => Overflows.Refused(ComputeWeeks);

    public void Publish(Publication publication) => publication.ReplaceAll(LakeFolders.Mart(FactStoreProductWeek.Table));

    private DataFrame ComputeWeeks()
    {
        var weeks = Weeks(raw.Read(TableContract.Inventory));
        if (HasConflicts(weeks))
        {
            run.Kept.Release(weeks);
            weeks = Weeks(Duplicates.WithoutConflicts(UniqueRows(TableContract.Inventory), TableContract.Inventory));
        }

        var placed = FactStoreProductWeek.Placed(weeks, dimensions.Store, dimensions.Product);
        var counts = placed.Agg(Sum("sales_rows"), Sum("inventory_rows")).Collect(run.CancellationToken)[0];
        Loaded = new Dictionary<TableContract, long>
        {
            [TableContract.Sales] = counts.GetAs<long?>(0) ?? 0,
            [TableContract.Inventory] = counts.GetAs<long?>(1) ?? 0,
        };
        return FactStoreProductWeek.Build(placed);
    }

    // An identical line is a double load: the same transaction with another quantity is not.
    private DataFrame Weeks(DataFrame inventory) =>
        run.Kept.Keep(FactStoreProductWeek.Weeks(raw.Read(TableContract.Sales).DropDuplicates(), inventory, dimensions.Days));

    private bool HasConflicts(DataFrame weeks) =>
        weeks.Filter(Col("stock_days_sum") != Col("stock_days_union")).Count(run.CancellationToken) > 0;

    private DataFrame UniqueRows(TableContract table) => run.Kept.Keep(Duplicates.KeepFirst(raw.ReadAgainWithLines(table), table));
}
