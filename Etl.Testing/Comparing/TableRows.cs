using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Testing.Comparing;

/// <summary>The rows of one side of a comparison.</summary>
internal sealed record TableRows(StructType Schema, IReadOnlyList<object?[]> Rows)
{
    public static TableRows Of(DataFrame frame) => new(frame.Schema(), [.. frame.Collect().Select(row => row.Values)]);

    /// <summary>The same table with its columns in another order.</summary>
    /// <param name="positions">Which column comes first, second and so on.</param>
    public TableRows Reorder(IReadOnlyList<int> positions) => new(
        new StructType(positions.Select(position => Schema.Fields[position])),
        [.. Rows.Select(row => positions.Select(position => row[position]).ToArray())]);
}
