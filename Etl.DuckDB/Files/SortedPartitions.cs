using Etl.DataFrames.Engines;
using Etl.DuckDB.Native;

namespace Etl.DuckDB.Files;

/// <summary>
/// Writes partitions of one sorted file each. DuckDB's own <c>PARTITION_BY</c> keeps no order within a file, and begins a second file when it has too many
/// open: so the rows are gathered first, and each partition is copied by itself.
/// </summary>
internal static class SortedPartitions
{
    private const string Gathered = "etl_sorted_partitions";

    /// <summary>Writes the files.</summary>
    /// <param name="target">The table.</param>
    /// <param name="columns">What the rows of a file are sorted by.</param>
    /// <param name="staging">The folder to write to.</param>
    /// <param name="connection">A connection of its own.</param>
    /// <param name="query">The rows.</param>
    /// <param name="parameters">The values that the query refers to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many rows there were.</returns>
    public static long Write(
        FileTarget target,
        IReadOnlyList<string> columns,
        string staging,
        DuckDbConnection connection,
        string query,
        IReadOnlyList<object?> parameters,
        CancellationToken cancellationToken)
    {
        var keys = string.Join(", ", target.PartitionBy.Select(DuckDbDialect.Instance.Identifier));
        var rows = connection.Execute($"CREATE TEMP TABLE {Gathered} AS SELECT * FROM (\n{query}\n) ORDER BY {keys}", parameters, cancellationToken);
        foreach (var values in Partitions(connection, target, cancellationToken))
        {
            var folder = Directory.CreateDirectory(Path.Combine(staging, Folder(target, values))).FullName;
            var conditions = target.PartitionBy.Select((name, i) => Condition(target, name, i + 1));
            connection.Execute(
                $"COPY (SELECT * EXCLUDE ({keys}) FROM {Gathered} WHERE {string.Join(" AND ", conditions)} ORDER BY {Order(columns)}) "
                + $"TO '{ParquetWriter.Quoted(Path.Combine(folder, "part.parquet"))}' ({ParquetWriter.Format(target)})",
                values,
                cancellationToken);
        }

        connection.Execute($"DROP TABLE {Gathered}", cancellationToken: cancellationToken);
        return rows;
    }

    /// <summary>The columns as an ORDER BY has them.</summary>
    public static string Order(IReadOnlyList<string> columns) => string.Join(", ", columns.Select(column => $"{DuckDbDialect.Instance.Identifier(column)} NULLS FIRST"));

    private static List<object?[]> Partitions(DuckDbConnection connection, FileTarget target, CancellationToken cancellationToken)
    {
        var texts = string.Join(", ", target.PartitionBy.Select(name => $"CAST({DuckDbDialect.Instance.Identifier(name)} AS VARCHAR)"));
        using var result = connection.Query($"SELECT DISTINCT {texts} FROM {Gathered}", cancellationToken: cancellationToken);
        return [.. result.Rows()];
    }

    private static string Folder(FileTarget target, object?[] values) => Path.Combine([.. target.PartitionBy.Select((name, i) =>
        $"{Uri.EscapeDataString(name)}={values[i] ?? PartitionFolders.NullValue}")]);

    private static string Condition(FileTarget target, string name, int parameter)
    {
        var type = DuckDbTypes.Name(target.Schema.Fields.Single(field => field.Name == name).DataType);
        return $"{DuckDbDialect.Instance.Identifier(name)} IS NOT DISTINCT FROM CAST(${parameter} AS {type})";
    }
}
