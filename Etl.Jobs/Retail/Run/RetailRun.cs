using System.Globalization;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;
using Etl.Lake;

namespace Etl.Jobs.Retail.Run;

/// <summary>One run, from the files to the published tables.</summary>
internal sealed class RetailRun(
    SparkSession spark, RunRequest request, string runId, ILake lake, Stage stage, KeptFrames kept, RunSteps steps, CancellationToken cancellationToken)
{
    private readonly QuarantineWriter _quarantine = new(stage.Work.Path(LakeFolders.Quarantine(request.Date)));
    private readonly List<string> _warnings = [];

    public RunReport Execute()
    {
        var files = steps.Run("Check the input", () => DayFiles.Find(LakeLocation.Open(request.Input), request.Date));
        var raw = new RawTables(spark, files, stage.Work.Path(WorkFolder.BadRecords));
        var rows = new QuarantineRows(files, cancellationToken);
        var dimensions = new DimensionStep(files, raw, kept, _quarantine, rows, cancellationToken);
        var (store, product, calendar) = steps.Run(
            "Load the dimensions",
            () => (dimensions.Load(TableContract.Store), dimensions.Load(TableContract.Product), dimensions.Load(TableContract.Calendar)));

        var facts = new FactStep(raw, kept, store, product, calendar, _quarantine, rows, cancellationToken);
        var fact = steps.Run("Compute the weeks", facts.Compute);
        var inputs = steps.Run("Account for every row", () => TableContract.All.Select(table => Account(table, files, facts)).ToList());
        files.RequireUnchanged();
        var tables = steps.Run("Write the tables", () => new[]
        {
            Write(DimStore.Table, DimStore.Build(store).OrderBy("store_key")),
            Write(DimProduct.Table, DimProduct.Build(product).OrderBy("prod_key")),
            Write(DimCalendar.Table, DimCalendar.Build(calendar).OrderBy("cal_dt")),
            // The rows of a week come together first, so that a week is one file and not one per task.
            Write(FactStoreProductWeek.Table, fact.Repartition(Functions.Col(FactStoreProductWeek.PartitionColumn)), facts.Rows, FactStoreProductWeek.PartitionColumn),
        });
        return steps.Run("Publish", () => Publish(inputs, tables));
    }

    private InputReport Account(TableContract table, DayFiles files, FactStep facts)
    {
        var (path, name) = (files[table], table.FileName(request.Date));
        var metrics = steps.Input(path);
        _quarantine.AddBadRecords(table, stage.Work.Path(WorkFolder.BadRecords), name);
        var isFact = facts.Loaded.TryGetValue(table, out var loaded);
        if (isFact && loaded + metrics.BadRecords < metrics.RecordsRead)
        {
            facts.SetAside(table);
        }

        var rejected = _quarantine.CountOf(table);
        var report = new InputReport(table.Table, name, metrics.RecordsRead, isFact ? loaded : metrics.RecordsRead - rejected, rejected, 0, metrics.BytesRead);
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
                $"'{report.File}' has {report.Read} rows, but {report.Loaded} were loaded and {report.Rejected} set aside"));
        }

        if (report.Rejected > report.Read * request.RejectLimit)
        {
            throw new DataRejectedException(string.Create(
                CultureInfo.InvariantCulture,
                $"'{report.File}': {report.Rejected} of {report.Read} rows cannot be loaded, more than the limit of {request.RejectLimit:P0}. {_quarantine.Example(report.Table)} Correct the file, or raise --reject-limit."));
        }
    }

    private void Warn(InputReport report, InputMetrics metrics)
    {
        if (report.Read == 0)
        {
            _warnings.Add($"'{report.File}' has a header but no rows.");
        }

        if (metrics.UnknownColumns.Count > 0)
        {
            _warnings.Add($"'{report.File}' has columns that nothing reads: {string.Join(", ", metrics.UnknownColumns)}.");
        }
    }

    private OutputReport Write(string table, DataFrame frame, long? rows = null, params string[] partitionBy)
    {
        frame.Write().PartitionBy(partitionBy).Parquet(stage.Path(LakeFolders.Mart(table)), cancellationToken);
        return new OutputReport(table, rows ?? frame.Count(cancellationToken), lake.Locate(LakeFolders.Mart(table)));
    }

    // From here on the run is not cancelled any more.
    private RunReport Publish(IReadOnlyList<InputReport> inputs, IReadOnlyList<OutputReport> tables)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var report = new RunReport(
            runId, request.Date, spark.Version(), request.Input, request.Output, inputs, tables, steps.Steps, _warnings);
        RunReportFile.Write(report, stage.Work.Path(LakeFolders.Run(runId)));
        stage.Publish([.. tables.Select(table => LakeFolders.Mart(table.Table)), LakeFolders.Run(runId)]);
        stage.PublishOrRemove(LakeFolders.Quarantine(request.Date));
        return report;
    }
}
