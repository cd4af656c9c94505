using Etl.DataFrames;

namespace Etl.Jobs.Retail.Run;

/// <summary>Writes tables into the stage: one file per partition, its rows sorted, so that readers skip what they do not look for.</summary>
internal sealed class TableWriter(RunContext run)
{
    /// <summary>Writes a table.</summary>
    /// <param name="folder">Its folder in the lake.</param>
    /// <param name="frame">Its rows.</param>
    /// <param name="sortBy">What the rows of a file are sorted by.</param>
    /// <param name="partitionBy">The column of its partitions, or null for one file.</param>
    public void Write(string folder, DataFrame frame, IReadOnlyList<string> sortBy, string? partitionBy = null)
    {
        // The rows of a partition come together first, so that it is one file and not one per task.
        var writer = partitionBy is null
            ? frame.Coalesce(1).Write()
            : frame.Repartition(Functions.Col(partitionBy)).Write().PartitionBy(partitionBy);
        writer.Option("etl.sortBy", string.Join(',', sortBy)).Parquet(run.Stage.Path(folder), run.CancellationToken);
    }
}
