using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Quarantine;
using Etl.Jobs.Retail.Run;
using Etl.Lake;

namespace Etl.Jobs.Retail;

/// <summary>The daily job: five raw files of a business date in, a star schema out. The same date again gives the same tables.</summary>
internal sealed class RetailJob(SparkSession spark, IRunObserver observer)
{
    /// <summary>Runs the job.</summary>
    /// <exception cref="JobException">The run is refused; the lake is as it was before.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; the lake is as it was before.</exception>
    public RunReport Run(RunRequest request, CancellationToken cancellationToken)
    {
        var runId = Guid.CreateVersion7().ToString();
        var lake = LakeLocation.Open(request.Output);
        using var outputLock = OutputLock.Take(lake, runId);
        Stage.RemoveLeftovers(lake);
        using var stage = new Stage(lake, runId);
        using var kept = new KeptFrames();
        var steps = new RunSteps(observer);
        spark.AddListener(steps);
        try
        {
            return new RetailRun(spark, request, runId, lake, stage, kept, steps, cancellationToken).Execute();
        }
        finally
        {
            spark.RemoveListener(steps);
        }
    }
}
