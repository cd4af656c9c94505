using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Differential.Data;

/// <summary>A random table. What its columns promise does not change when rows are left out.</summary>
internal sealed record TableData(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>How many rows it was made with.</summary>
    public int MostRows { get; init; } = Rows.Count;

    public StructType Schema => new(Columns.Select(column => new StructField(column.Name, column.Type, column.IsNullable)));

    public DataFrame Frame(SparkSession session) => session.CreateDataFrame(Rows.Select(row => new GenericRow(row)), Schema);
}
