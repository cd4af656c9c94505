using System.Globalization;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Quarantine;

namespace Etl.Jobs.Retail.Run;

/// <summary>Loads a raw dimension table: repeated rows are set aside, contradictions refuse the run, because every fact would depend on the choice.</summary>
internal sealed class DimensionStep(RunContext run, DayFiles files, RawTables raw, QuarantineWriter quarantine, QuarantineRows rows)
{
    /// <summary>The rows of the table, one per key, kept in memory.</summary>
    /// <exception cref="DataRejectedException">Two rows have the same key and differ, or a snapshot has no row.</exception>
    public DataFrame Load(TableContract table)
    {
        var all = run.Kept.Keep(raw.ReadWithLines(table));
        var unique = run.Kept.Keep(Duplicates.KeepFirst(all, table));
        if (unique.Count(run.CancellationToken) == 0 && run.Request.Mode == LoadMode.Snapshot)
        {
            throw new DataRejectedException(
                $"'{Path.GetFileName(files[table])}' has no valid row. Nothing can be loaded without a {table.Table}: deliver the file again.");
        }

        RefuseConflicts(unique, table);
        quarantine.Add(table, rows.Repeated(Duplicates.Repeated(all, table), table));
        return unique.Select([.. table.ColumnNames.Select(Functions.Col)]);
    }

    private void RefuseConflicts(DataFrame unique, TableContract table)
    {
        var key = table.Key.Single();
        if (Duplicates.Conflicting(unique, table).OrderBy(key, RawTables.Line).Take(2) is [var first, var second])
        {
            throw new DataRejectedException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{Path.GetFileName(files[table])}', lines {first[RawTables.Line]} and {second[RawTables.Line]}: two different rows for {key} {first[key]}. Keep one and deliver the file again."));
        }
    }
}
