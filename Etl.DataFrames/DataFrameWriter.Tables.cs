using Etl.DataFrames.Engines;

namespace Etl.DataFrames;

// Tables of a catalogue and of databases: Spark has them, the embedded engine refuses them.
public sealed partial class DataFrameWriter
{
    /// <summary>
    /// Writes a table of Spark's catalogue, found again by <see cref="SparkSession.Table"/>. The embedded engine, which has no catalogue, refuses it.
    /// </summary>
    /// <param name="tableName">The name of the table, with its database or without.</param>
    /// <exception cref="AnalysisException">The table is there and the mode does not allow that, or column names repeat.</exception>
    /// <exception cref="UnsupportedOperationException">The engine has no catalogue.</exception>
    public void SaveAsTable(string tableName) => Write(TargetKind.Table, tableName, CancellationToken.None);

    /// <summary>Adds the rows to a table of Spark's catalogue, or replaces its rows with <c>Mode("overwrite")</c>: columns go by their places. The embedded engine refuses it.</summary>
    /// <param name="tableName">The name of the table.</param>
    /// <exception cref="AnalysisException">The writer has partition columns, which are the table's.</exception>
    /// <exception cref="UnsupportedOperationException">The engine has no catalogue.</exception>
    public void InsertInto(string tableName) => Write(
        _partitionBy.Length == 0 ? TargetKind.Insert : throw new AnalysisException($"InsertInto takes no PartitionBy('{string.Join("', '", _partitionBy)}'): the partitions are those of the table. Leave it out."),
        tableName,
        CancellationToken.None);

    /// <summary>Writes a table of a database behind JDBC; its driver must be on Spark's class path. The embedded engine refuses it.</summary>
    /// <param name="url">The database, such as <c>jdbc:postgresql://host/sales</c>.</param>
    /// <param name="table">The name of the table.</param>
    /// <param name="properties">What the driver needs, such as <c>user</c> and <c>password</c>.</param>
    /// <exception cref="UnsupportedOperationException">The engine has no JVM for the driver.</exception>
    public void Jdbc(string url, string table, IDictionary<string, string> properties) =>
        Format("jdbc").Options(properties).Option("url", url).Option("dbtable", table).Save();

    /// <summary>Spreads the rows of a table over a fixed number of files; only for <see cref="SaveAsTable"/>.</summary>
    /// <param name="numBuckets">The number.</param>
    /// <param name="colName">Rows that agree in this column are in one file.</param>
    /// <param name="colNames">More columns.</param>
    /// <exception cref="AnalysisException">The number is not positive.</exception>
    public DataFrameWriter BucketBy(int numBuckets, string colName, params string[] colNames)
    {
        _buckets = numBuckets > 0
            ? new BucketSpec(numBuckets, [colName, .. colNames], _buckets?.SortBy ?? [])
            : throw new AnalysisException($"BucketBy needs a number of buckets from 1 up, not '{numBuckets}'.");
        return this;
    }

    /// <summary>Sorts the rows of each bucket; only after <see cref="BucketBy"/>.</summary>
    /// <param name="colName">The first column.</param>
    /// <param name="colNames">The columns after it.</param>
    /// <exception cref="AnalysisException">There are no buckets.</exception>
    public DataFrameWriter SortBy(string colName, params string[] colNames)
    {
        _buckets = _buckets is { } buckets
            ? buckets with { SortBy = [colName, .. colNames] }
            : throw new AnalysisException($"SortBy('{colName}') sorts buckets: call BucketBy before. For files use Option(\"etl.sortBy\", …).");
        return this;
    }

    private void RefuseBuckets(TargetKind kind)
    {
        if (_buckets is { } buckets && kind != TargetKind.Table)
        {
            throw new AnalysisException($"BucketBy('{string.Join("', '", buckets.Columns)}') needs a table: only SaveAsTable keeps which file has which rows.");
        }
    }
}
