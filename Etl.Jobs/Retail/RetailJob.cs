using Etl.DataFrames;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using Etl.Lake;

namespace Etl.Jobs.Retail;

/// <summary>The daily job: five raw files of a business date in, a star schema out. The same date again gives the same tables.</summary>
internal sealed class RetailJob(SparkSession spark, IRunObserver observer)
{
    /// <summary>Runs the job.</summary>
    /// <exception cref="JobException">The run is refused; the tables are as they were before.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the tables are as they were before.</exception>
    public RunReport Run(RunRequest request, CancellationToken cancellationToken)
    {
        var runId = Guid.CreateVersion7().ToString();
        var lake = LakeLocation.Open(request.Output);
        using var outputLock = OutputLock.Take(lake, runId);
        Recovery.Run(lake);
        LakeModes.Require(lake, request.Mode);
        using var stage = new Stage(lake, runId, engineReachesLake: lake.LocalFolder is not null || !spark.IsEmbedded());
        using var kept = new KeptFrames();
        var steps = new RunSteps(observer);
        var record = new RunRecord(request, runId, spark.Version());
        spark.AddListener(steps);
        try
        {
            return new RetailRun(new RunContext(spark, request, runId, lake, stage, kept, steps, cancellationToken), outputLock, record).Execute();
        }
        catch (Exception error)
        {
            var status = error is OperationCanceledException || cancellationToken.IsCancellationRequested ? RunStatus.Cancelled : RunStatus.Failed;
            WriteLedger(lake, record.Report(steps, status, error.Message));
            throw;
        }
        finally
        {
            spark.RemoveListener(steps);
        }
    }

    // What the run died of is the error to tell, also when the lake cannot be written to.
    private static void WriteLedger(ILake lake, RunReport report)
    {
        try
        {
            Ledger.Write(lake, report);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
