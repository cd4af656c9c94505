using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Run;

namespace Etl.Benchmarks;

/// <summary>The job as <c>etl run</c> runs it: every field checked, every row accounted for, published.</summary>
internal static class Ours
{
    public static RunReport Run(string input, string output, DateOnly date, string memoryLimit)
    {
        var builder = SparkSession.Builder();
        if (memoryLimit.Length > 0)
        {
            builder.Config("etl.duckdb.memory_limit", memoryLimit);
        }

        using var spark = builder.GetOrCreate();
        return new RetailJob(spark, new NoObserver()).Run(new RunRequest(date, input, output, RejectLimit: 0), CancellationToken.None);
    }

    internal sealed class NoObserver : IRunObserver
    {
        public void StepStarted(string step) { }

        public void StepProgress(string step, double fraction) { }

        public void StepEnded(StepReport step) { }
    }
}
