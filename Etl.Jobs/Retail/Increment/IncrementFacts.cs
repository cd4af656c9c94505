using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;
using Etl.Jobs.Retail.Run;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Increment;

/// <summary>
/// Puts the valid rows of a business date among those of the days that they belong to, and computes the weeks of these days anew from their rows.
/// Nothing else of the history is read.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="raw">The files.</param>
/// <param name="published">What is there.</param>
/// <param name="dimensions">The dimensions with the rows of this run.</param>
/// <param name="before">The weeks as published.</param>
internal sealed class IncrementFacts(RunContext run, RawTables raw, PublishedTables published, Dimensions dimensions, WeekMap before) : IFacts
{
    private readonly CleanTable _sales = new(run, published, TableContract.Sales);
    private readonly CleanTable _inventory = new(run, published, TableContract.Inventory);
    private readonly Dictionary<TableContract, long> _loaded = [];
    private readonly Dictionary<TableContract, long> _superseded = [];
    private TouchedWeeks? _weeks;

    public IReadOnlyDictionary<TableContract, long> Loaded => _loaded;

    public IReadOnlyDictionary<TableContract, long> Superseded => _superseded;

    public DataFrame Compute() => Overflows.Refused(ComputeWeeks);

    public void Publish(Publication publication)
    {
        var fact = LakeFolders.Mart(FactStoreProductWeek.Table);
        publication.ReplacePartitions(
            fact, _weeks!.Ends.Concat(_weeks.Gone).Order().Select(end => LakeFolders.Partition(fact, FactStoreProductWeek.PartitionColumn, end)));
        publication.ReplacePartitions(LakeFolders.Clean(TableContract.Sales.Table), _sales.Folders);
        publication.ReplacePartitions(LakeFolders.Clean(TableContract.Inventory.Table), _inventory.Folders);
        publication.Add(LakeFolders.DaysOf(run.Date));
    }

    private DataFrame ComputeWeeks()
    {
        var earlier = DeliveredDays.Read(run.Lake, run.Date);
        var sales = run.Kept.Keep(Placed(raw.Read(TableContract.Sales).DropDuplicates(), _sales));
        var records = run.Kept.Keep(raw.Read(TableContract.Inventory).DropDuplicates());
        var inventory = run.Kept.Keep(Placed(Duplicates.WithoutConflicts(records, TableContract.Inventory), _inventory));
        _sales.Replace(sales, earlier.Of(TableContract.Sales));
        _inventory.Replace(inventory, earlier.Of(TableContract.Inventory));
        run.Stage.Work.Write(LakeFolders.DaysOf(run.Date), new DeliveredDays(new Dictionary<string, IReadOnlyList<DateOnly>>
        {
            [TableContract.Sales.Table] = _sales.Delivered,
            [TableContract.Inventory.Table] = _inventory.Delivered,
        }).ToJson());

        _weeks = TouchedWeeks.Find(_sales.Touched.Concat(_inventory.Touched), before, WeekMap.Of(dimensions.Days, run.CancellationToken));
        var (newestSales, newestInventory) = (_sales.Newest(_weeks.Days), _inventory.Newest(_weeks.Days));
        Count(TableContract.Sales, sales, newestSales);
        Count(TableContract.Inventory, inventory, newestInventory);
        var weeks = FactStoreProductWeek.Weeks(newestSales, newestInventory, dimensions.Days);
        return run.Kept.Keep(FactStoreProductWeek.Build(FactStoreProductWeek.Placed(weeks, dimensions.Store, dimensions.Product)));
    }

    private DataFrame Placed(DataFrame rows, CleanTable table) => rows
        .Join(dimensions.Calendar.Select(Col("cal_dt").As(table.DayColumn)), [table.DayColumn], "left_semi")
        .Join(dimensions.Store, ["store_key"], "left_semi")
        .Join(dimensions.Product, ["prod_key"], "left_semi")
        .Select([.. rows.Columns().Select(Col)]);

    private void Count(TableContract table, DataFrame delivered, DataFrame newest)
    {
        _loaded[table] = newest.Filter(Col(PublishedTables.BusinessDate) == Lit(run.Date)).Count(run.CancellationToken);
        _superseded[table] = delivered.Count(run.CancellationToken) - _loaded[table];
    }
}
