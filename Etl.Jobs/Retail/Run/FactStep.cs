using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Quarantine;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Run;

/// <summary>
/// Computes the weeks in one pass over the facts' files, on the assumption that the rows are clean, and learns from the counts in the result
/// whether they were. Only for rows that were not, the file is read again to say which and why.
/// </summary>
internal sealed class FactStep(
    RawTables raw,
    KeptFrames kept,
    DataFrame store,
    DataFrame product,
    DataFrame calendar,
    QuarantineWriter quarantine,
    QuarantineRows rows,
    CancellationToken cancellationToken)
{
    private readonly DataFrame _calendar = DimCalendar.Build(calendar);

    /// <summary>Rows that are in the fact, by raw table.</summary>
    public IReadOnlyDictionary<TableContract, long> Loaded { get; private set; } = new Dictionary<TableContract, long>();

    /// <summary>Rows of the fact.</summary>
    public long Rows { get; private set; }

    /// <summary>The fact, kept in memory.</summary>
    /// <exception cref="DataRejectedException">A sum does not fit its type.</exception>
    public DataFrame Compute()
    {
        try
        {
            return ComputeWeeks();
        }
        // Spark 4 adds a part to the second class.
        catch (EngineException error) when (error.ErrorClass?.Split('.')[0] is "ARITHMETIC_OVERFLOW" or "NUMERIC_VALUE_OUT_OF_RANGE")
        {
            throw new DataRejectedException(
                "A sum of the sales does not fit 18 digits: a quantity or an amount is far too large, be it of a row that would be set aside. "
                + "Look for the largest values in the sales and inventory files and correct them.");
        }
    }

    private DataFrame ComputeWeeks()
    {
        var weeks = Weeks(raw.Read(TableContract.Inventory));
        if (HasConflicts(weeks))
        {
            kept.Release(weeks);
            weeks = Weeks(Duplicates.WithoutConflicts(UniqueRows(TableContract.Inventory), TableContract.Inventory));
        }

        var placed = FactStoreProductWeek.Placed(weeks, store, product);
        var counts = placed.Agg(Count("*"), Sum("sales_rows"), Sum("inventory_rows")).Collect(cancellationToken)[0];
        Rows = counts.GetAs<long>(0);
        Loaded = new Dictionary<TableContract, long>
        {
            [TableContract.Sales] = counts.GetAs<long?>(1) ?? 0,
            [TableContract.Inventory] = counts.GetAs<long?>(2) ?? 0,
        };
        return FactStoreProductWeek.Build(placed);
    }

    /// <summary>Sets aside the rows of a raw table that fit the contract but are not in the fact.</summary>
    public void SetAside(TableContract table)
    {
        var all = kept.Keep(raw.ReadAgainWithLines(table));
        quarantine.Add(table, rows.Repeated(Duplicates.Repeated(all, table), table));
        var unique = kept.Keep(Duplicates.KeepFirst(all, table));
        var valid = unique;
        if (table.Key.Count > 0)
        {
            quarantine.Add(table, rows.Conflicting(Duplicates.Conflicting(unique, table), table));
            valid = Duplicates.WithoutConflicts(unique, table);
        }

        foreach (var (column, reason, orphans) in Orphans.Find(valid, table, calendar, store, product))
        {
            quarantine.Add(table, rows.Orphans(orphans, table, column, reason));
        }

        kept.Release(unique);
        kept.Release(all);
    }

    // An identical line is a double load: the same transaction with another quantity is not.
    private DataFrame Weeks(DataFrame inventory) =>
        kept.Keep(FactStoreProductWeek.Weeks(raw.Read(TableContract.Sales).DropDuplicates(), inventory, _calendar));

    private bool HasConflicts(DataFrame weeks) =>
        weeks.Filter(Col("stock_days_sum") != Col("stock_days_union")).Count(cancellationToken) > 0;

    private DataFrame UniqueRows(TableContract table) => kept.Keep(Duplicates.KeepFirst(raw.ReadAgainWithLines(table), table));
}
