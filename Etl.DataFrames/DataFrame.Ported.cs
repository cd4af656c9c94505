namespace Etl.DataFrames;

// Forms that programs written for Microsoft.Spark use. Their parameters say what the engines decide themselves.
public sealed partial class DataFrame
{
    /// <inheritdoc cref="ToLocalIterator(CancellationToken)"/>
    /// <param name="prefetchPartitions">Whether rows are computed ahead; the engines decide that themselves.</param>
    public IEnumerable<Row> ToLocalIterator(bool prefetchPartitions) => ToLocalIterator();

    /// <summary>Prints the plan and the SQL it becomes on the console.</summary>
    /// <param name="extended">Both are printed anyway.</param>
    public void Explain(bool extended) => Explain();

    /// <inheritdoc cref="Explain(bool)"/>
    /// <param name="mode">Plan and SQL are printed in every mode.</param>
    public void Explain(string mode) => Explain();

    /// <inheritdoc cref="Cache"/>
    /// <param name="storageLevel">Where the rows should live: the engines decide that themselves.</param>
    public DataFrame Persist(StorageLevel storageLevel) => Cache();

    /// <summary>Forgets the rows that <see cref="Cache"/> kept.</summary>
    /// <param name="blocking">The rows are gone when the call returns anyway.</param>
    public DataFrame Unpersist(bool blocking) => Unpersist();
}
