using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Casts;

namespace Etl.DuckDB.Files;

/// <summary>Which file has which values of the partition columns.</summary>
internal static class FolderValues
{
    // DuckDB's own reading of folder names also takes those above the table, and knows no null.
    /// <summary>A row for each file: its name and its values, as the table <c>p</c>.</summary>
    public static string Write(StructType schema, IReadOnlyList<DataFile> files, HashSet<string> partitions, SqlContext context)
    {
        var columns = schema.Fields.Where(column => partitions.Contains(column.Name)).ToList();
        var rows = files.Select(file => string.Join(", ", columns.Select(column => Value(file, column, context)).Prepend(context.Parameter(file.Path))));
        var names = columns.Select(column => DuckDbDialect.Instance.Identifier(column.Name)).Prepend("filename");
        return $"(VALUES ({string.Join("), (", rows)})) AS p({string.Join(", ", names)})";
    }

    /// <summary>The value of a partition column for a file.</summary>
    /// <exception cref="EngineException">The folder's text is none of the column's type.</exception>
    public static string Value(DataFile file, StructField column, SqlContext context)
    {
        var value = file.Partitions.FirstOrDefault(partition => string.Equals(partition.Name, column.Name, StringComparison.OrdinalIgnoreCase)).Value;
        return $"CAST({(value is null ? "NULL" : context.Parameter(Parameter(Parsed(file, column, value), column.DataType)))} AS {DuckDbTypes.Name(column.DataType)})";
    }

    private static object Parsed(DataFile file, StructField column, string value) => FolderText.Read(value, column.DataType) ?? throw new EngineException(
        DuckDbEngine.EngineName, $"The folder of '{file.Path}' says '{column.Name}={value}', which is no '{column.DataType}'. Read the column as 'string'.", "INVALID_PARTITION_VALUE");

    private static object Parameter(object value, DataType type) => type is BinaryType ? value : ValueText.Of(type)(value);
}
