using System.Globalization;
using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;

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
        if (value is not null && column.DataType is IntegralType && !long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            throw new EngineException(
                DuckDbEngine.EngineName, $"The folder of '{file.Path}' says '{column.Name}={value}', which is no '{column.DataType}'. Read the column as 'string'.", "INVALID_PARTITION_VALUE");
        }

        return $"CAST({(value is null ? "NULL" : context.Parameter(value))} AS {DuckDbTypes.Name(column.DataType)})";
    }
}
