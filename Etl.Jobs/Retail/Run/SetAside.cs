using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Quarantine;

namespace Etl.Jobs.Retail.Run;

/// <summary>Finds the rows of a fact's file that fit the contract but are not loaded, by reading the file again.</summary>
internal sealed class SetAside(RunContext run, RawTables raw, Dimensions dimensions, QuarantineWriter quarantine, QuarantineRows rows)
{
    /// <summary>Sets them aside.</summary>
    public void Find(TableContract table)
    {
        var all = run.Kept.Keep(raw.ReadAgainWithLines(table));
        quarantine.Add(table, rows.Repeated(Duplicates.Repeated(all, table), table));
        var unique = run.Kept.Keep(Duplicates.KeepFirst(all, table));
        var valid = unique;
        if (table.Key.Count > 0)
        {
            quarantine.Add(table, rows.Conflicting(Duplicates.Conflicting(unique, table), table));
            valid = Duplicates.WithoutConflicts(unique, table);
        }

        foreach (var (column, reason, orphans) in Orphans.Find(valid, table, dimensions.Calendar, dimensions.Store, dimensions.Product))
        {
            quarantine.Add(table, rows.Orphans(orphans, table, column, reason));
        }

        run.Kept.Release(unique);
        run.Kept.Release(all);
    }
}
