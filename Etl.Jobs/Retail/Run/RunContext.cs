using Etl.DataFrames;
using Etl.Jobs.Retail.Publishing;
using Etl.Lake;

namespace Etl.Jobs.Retail.Run;

/// <summary>What every part of a run works with.</summary>
/// <param name="Spark">The engine's session.</param>
/// <param name="Request">What is asked for.</param>
/// <param name="RunId">The id of the run.</param>
/// <param name="Lake">The lake.</param>
/// <param name="Stage">Where to write before publishing.</param>
/// <param name="Kept">The frames kept in memory.</param>
/// <param name="Steps">The steps so far.</param>
/// <param name="CancellationToken">Stops the run.</param>
internal sealed record RunContext(
    SparkSession Spark,
    RunRequest Request,
    string RunId,
    ILake Lake,
    Stage Stage,
    KeptFrames Kept,
    RunSteps Steps,
    CancellationToken CancellationToken)
{
    /// <summary>The business date.</summary>
    public DateOnly Date => Request.Date;
}
