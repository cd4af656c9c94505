using System.Globalization;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;

namespace Etl.Jobs.Retail.Run;

/// <summary>Says what became of every row of the files, and refuses the run when too many of them are bad.</summary>
internal sealed class Accounting(RunContext run, IFacts facts, SetAside setAside, QuarantineWriter quarantine, RunRecord record)
{
    /// <summary>Accounts for a file: read = loaded + rejected + superseded.</summary>
    /// <exception cref="DataRejectedException">More rows are rejected than the limit allows.</exception>
    public InputReport Account(TableContract table, DayFiles files)
    {
        var name = table.FileName(run.Date);
        var metrics = run.Steps.Input(files[table]);
        quarantine.AddBadRecords(table, run.Stage.Work.Path(WorkFolder.BadRecords), name);
        var superseded = facts.Superseded.GetValueOrDefault(table);
        var isFact = facts.Loaded.TryGetValue(table, out var loaded);
        if (isFact && loaded + superseded + metrics.BadRecords < metrics.RecordsRead)
        {
            setAside.Find(table);
        }

        var rejected = quarantine.CountOf(table);
        var file = files.Received(table);
        var report = new InputReport(
            table.Table, name, metrics.RecordsRead, isFact ? loaded : metrics.RecordsRead - rejected, rejected, superseded, metrics.BytesRead, file.ETag);
        files.RequireRows(table, metrics.RecordsRead);
        Check(report);
        Warn(report, metrics);
        return report;
    }

    private void Check(InputReport report)
    {
        if (report.Read != report.Loaded + report.Rejected + report.Superseded)
        {
            throw new InternalErrorException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{report.File}' has {report.Read} rows, but {report.Loaded} were loaded, {report.Rejected} set aside and {report.Superseded} superseded"));
        }

        if (report.Rejected > report.Read * run.Request.RejectLimit)
        {
            throw new DataRejectedException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{report.File}': {report.Rejected} of {report.Read} rows cannot be loaded, more than the limit of {run.Request.RejectLimit:P0}. {quarantine.Example(report.Table)} Correct the file, or raise --reject-limit."));
        }
    }

    private void Warn(InputReport report, InputMetrics metrics)
    {
        if (report.Read == 0)
        {
            record.Warnings.Add($"'{report.File}' has a header but no rows.");
        }

        if (metrics.UnknownColumns.Count > 0)
        {
            record.Warnings.Add($"'{report.File}' has columns that nothing reads: {string.Join(", ", metrics.UnknownColumns)}.");
        }
    }
}
