using System.Collections.Concurrent;

namespace Etl.DataFrames.Engines;

/// <summary>One run of a plan, seen from the engine: how it is stopped, and what it tells about itself.</summary>
/// <param name="Action">What the user called, such as <c>Collect</c>.</param>
/// <param name="Progress">Told how far the run is, from 0 to 1; may be called from any thread.</param>
/// <param name="CancellationToken">Stops the run.</param>
internal sealed record ActionContext(string Action, Action<double> Progress, CancellationToken CancellationToken)
{
    /// <summary>Told how many bytes of how many were read; may be called from any thread.</summary>
    public Action<long, long> BytesRead { get; init; } = (_, _) => { };

    /// <summary>Whether anybody is told how far the run is: finding out has its price.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Whether the rows are read while they are computed, so that never all are in memory.</summary>
    public bool IsStreamed { get; init; }

    /// <summary>The files that were read.</summary>
    public ConcurrentBag<InputMetrics> Inputs { get; } = [];

    /// <summary>The rows that were written or kept.</summary>
    public long RowsWritten { get; set; }
}
