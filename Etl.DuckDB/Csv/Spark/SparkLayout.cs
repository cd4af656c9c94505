using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Which columns of the schema are in the file, and which of those a read needs.</summary>
internal sealed class SparkLayout
{
    public SparkLayout(StructType schema, int[] projection, CsvOptions options)
    {
        var spark = options.Spark!;
        Fields = new int[schema.Fields.Count];
        for (var column = 0; column < Fields.Length; column++)
        {
            var field = schema.Fields[column];
            var isData = !options.IsLineNumber(field) && !CsvOptions.Same(field.Name, spark.CorruptRecordColumn);
            Fields[column] = isData ? Width++ : FileLayout.NotInFile;
        }

        Required = [.. projection.Where(column => Fields[column] >= 0).Order()];
        ChecksWidth = Required.Length == Width || (Required.Length == 0 && spark.MultiLine);
    }

    /// <summary>The position in a record of each column, or <see cref="FileLayout.NotInFile"/>.</summary>
    public int[] Fields { get; }

    /// <summary>Fields of a whole record.</summary>
    public int Width { get; }

    /// <summary>The columns that are read, in the order of the schema.</summary>
    public int[] Required { get; }

    /// <summary>Spark's parser is told to look at the required columns only, and does not see how long a record is then.</summary>
    public bool ChecksWidth { get; }
}
