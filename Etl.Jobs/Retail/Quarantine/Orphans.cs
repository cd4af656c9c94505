using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Jobs.Retail.Quarantine;

/// <summary>Finds rows that belong to no day, store or product of the dimensions.</summary>
internal static class Orphans
{
    /// <summary>The rows without a partner, by the column to blame. A row is blamed once: first for its date, then its store, then its product.</summary>
    public static IEnumerable<(string Column, string Reason, DataFrame Rows)> Find(
        DataFrame rows, TableContract table, DataFrame calendar, DataFrame store, DataFrame product)
    {
        var date = table == TableContract.Sales ? "trans_dt" : "cal_dt";
        var days = calendar.Select(Functions.Col("cal_dt").As(date));
        yield return (date, "the date is not in the calendar", rows.Join(days, [date], "left_anti"));

        var dated = rows.Join(days, [date], "left_semi");
        yield return ("store_key", "there is no such store", dated.Join(store, ["store_key"], "left_anti"));

        var placed = dated.Join(store, ["store_key"], "left_semi");
        yield return ("prod_key", "there is no such product", placed.Join(product, ["prod_key"], "left_anti"));
    }
}
