using Apache.Arrow;

namespace Etl.Spark.Results;

/// <summary>Turns Arrow's columns into rows.</summary>
internal static class ArrowRows
{
    public static object?[][] Read(RecordBatch batch)
    {
        var rows = new object?[batch.Length][];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = new object?[batch.ColumnCount];
        }

        for (var column = 0; column < batch.ColumnCount; column++)
        {
            var read = ArrowValues.Reader(batch.Column(column));
            for (var row = 0; row < rows.Length; row++)
            {
                rows[row][column] = read(row);
            }
        }

        return rows;
    }
}
