namespace Etl.DataFrames;

// What has no fixed answer, or depends on where Spark computes a row: the embedded engine refuses all of these.
public static partial class Functions
{
    /// <summary>A number by chance from 0 up to 1. <c>double</c>, never null. The embedded engine refuses it.</summary>
    public static Column Rand() => DataFrames.Column.Call("rand");

    /// <inheritdoc cref="Rand()"/>
    /// <param name="seed">What makes it repeatable, for the same partitions.</param>
    public static Column Rand(long seed) => DataFrames.Column.Call("rand", Lit(seed));

    /// <summary>A number by chance, normally distributed around 0. <c>double</c>, never null. The embedded engine refuses it.</summary>
    public static Column Randn() => DataFrames.Column.Call("randn");

    /// <inheritdoc cref="Randn()"/>
    /// <param name="seed">What makes it repeatable, for the same partitions.</param>
    public static Column Randn(long seed) => DataFrames.Column.Call("randn", Lit(seed));

    /// <summary>A new UUID for each row. <c>string</c>, never null. The embedded engine refuses it.</summary>
    public static Column Uuid() => DataFrames.Column.Call("uuid");

    /// <summary>A number for each row that grows within a partition. <c>bigint</c>, never null. The embedded engine refuses it: use <see cref="RowNumber"/> over an ordered window.</summary>
    public static Column MonotonicallyIncreasingId() => DataFrames.Column.Call("monotonically_increasing_id");

    /// <summary>The number of the partition that computes the row. <c>int</c>, never null. The embedded engine refuses it.</summary>
    public static Column SparkPartitionId() => DataFrames.Column.Call("spark_partition_id");

    /// <summary>The file that the row was read from, empty if none. <c>string</c>, never null. The embedded engine refuses it.</summary>
    public static Column InputFileName() => DataFrames.Column.Call("input_file_name");
}
