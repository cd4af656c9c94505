using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Run;

namespace Etl.Jobs.Retail.Increment;

/// <summary>Reads what earlier runs published: the named folders only, however large the table is.</summary>
internal sealed class PublishedTables(RunContext run)
{
    /// <summary>The column that says with which business date a row came.</summary>
    public const string BusinessDate = "business_date";

    /// <summary>The columns of a raw table as plain columns.</summary>
    public static StructType SchemaOf(TableContract table) => new(table.Columns.Select(column => new StructField(column.Name, DataType.Parse(column.Type))));

    /// <summary>The columns of the validated rows of a raw table.</summary>
    public static StructType CleanSchemaOf(TableContract table) => SchemaOf(table).Add(BusinessDate, new DateType());

    /// <summary>The rows in the files of some folders; null when there is no file.</summary>
    public DataFrame? Read(StructType schema, params IEnumerable<string> folders)
    {
        var files = folders
            .SelectMany(folder => run.Lake.Files(folder))
            .Where(file => file.Name.EndsWith(".parquet", StringComparison.Ordinal) && !file.Name.StartsWith('_') && !file.Name.StartsWith('.'))
            .ToList();
        return files.Count == 0 ? null : run.Spark.Read().Schema(schema).Parquet([.. run.Stage.Readable(files)]);
    }
}
