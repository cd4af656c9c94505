using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Increment;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;
using Etl.Lake;

namespace Etl.Jobs.Retail.Run;

/// <summary>One run, from the files to the published tables.</summary>
internal sealed class RetailRun(RunContext run, OutputLock outputLock, RunRecord record)
{
    private readonly QuarantineWriter _quarantine = new(run.Stage.Work.Path(LakeFolders.Quarantine(run.Date)));
    private readonly PublishedTables _published = new(run);

    public RunReport Execute()
    {
        var files = run.Steps.Run("Check the input", () => DayFiles.Find(LakeLocation.Open(run.Request.Input), run.Date));
        var raw = new RawTables(run.Spark, files, run.Stage.Work.Path(WorkFolder.BadRecords));
        var rows = new QuarantineRows(files, run.CancellationToken);
        var (delivered, dimensions) = run.Steps.Run("Load the dimensions", () => LoadDimensions(new DimensionStep(run, files, raw, _quarantine, rows)));
        IFacts facts = run.Request.Mode == LoadMode.Snapshot
            ? new SnapshotFacts(run, raw, dimensions)
            : new IncrementFacts(run, raw, _published, dimensions, PublishedWeeks());
        var fact = run.Steps.Run("Compute the weeks", facts.Compute);
        var accounting = new Accounting(run, facts, new SetAside(run, raw, dimensions, _quarantine, rows), _quarantine, record);
        run.Steps.Run("Account for every row", () => record.Inputs.AddRange(TableContract.All.Select(table => accounting.Account(table, files))));
        files.RequireUnchanged();
        run.Steps.Run("Write the tables", () => WriteTables(delivered, dimensions, fact));
        return run.Steps.Run("Publish", () => Publish(facts));
    }

    private (Dimensions Delivered, Dimensions Merged) LoadDimensions(DimensionStep step)
    {
        var delivered = new Dimensions(step.Load(TableContract.Store), step.Load(TableContract.Product), step.Load(TableContract.Calendar));
        var merge = new DimensionMerge(run, _published);
        return (delivered, run.Request.Mode == LoadMode.Snapshot ? delivered : delivered.Select(merge.Merge));
    }

    private WeekMap PublishedWeeks() => WeekMap.Of(
        _published.Read(DimCalendar.Schema, LakeFolders.Mart(DimCalendar.Table)), run.CancellationToken);

    private void WriteTables(Dimensions delivered, Dimensions dimensions, DataFrame fact)
    {
        Write(DimStore.Table, DimStore.Build(dimensions.Store), ["store_key"]);
        Write(DimProduct.Table, DimProduct.Build(dimensions.Product), ["prod_key"]);
        Write(DimCalendar.Table, dimensions.Days, ["cal_dt"]);
        WriteHistory(DimStore.Table, TableContract.Store, delivered.Store);
        WriteHistory(DimProduct.Table, TableContract.Product, delivered.Product);
        Write(FactStoreProductWeek.Table, fact, ["store_key", "prod_key"], FactStoreProductWeek.PartitionColumn);
    }

    private void WriteHistory(string mart, TableContract table, DataFrame delivered)
    {
        if (DimensionHistory.IsKept(run, mart))
        {
            var history = new DimensionHistory(run, _published, table).Build(mart, delivered);
            Write(DimensionHistory.TableOf(mart), history, [.. table.Key, DimensionHistory.ValidFrom]);
        }
    }

    private void Write(string table, DataFrame frame, IReadOnlyList<string> sortBy, string? partitionBy = null)
    {
        new TableWriter(run).Write(LakeFolders.Mart(table), frame, sortBy, partitionBy);
        record.Outputs.Add(new OutputReport(table, frame.Count(run.CancellationToken), run.Lake.Locate(LakeFolders.Mart(table))));
    }

    // From here on the run is not cancelled any more.
    private RunReport Publish(IFacts facts)
    {
        run.CancellationToken.ThrowIfCancellationRequested();
        var report = record.Report(run.Steps, RunStatus.Published);
        var mark = RunFiles.Write(report, run.Stage.Work);
        var publication = new Publication(run.Lake, run.Stage);
        foreach (var table in record.Outputs.Select(output => output.Table).Where(table => table != FactStoreProductWeek.Table))
        {
            publication.ReplaceAll(LakeFolders.Mart(table));
        }

        if (run.Request.Mode == LoadMode.Increment)
        {
            foreach (var table in DimensionMerge.Tables)
            {
                publication.ReplacePartitions(LakeFolders.Clean(table.Table), [Deliveries.FolderOf(table, run.Date)]);
            }
        }

        facts.Publish(publication);
        publication.ReplaceAll(LakeFolders.Quarantine(run.Date));
        RunFiles.Publish(report, publication);
        publication.Publish(run.RunId, mark, outputLock);
        return report;
    }
}
