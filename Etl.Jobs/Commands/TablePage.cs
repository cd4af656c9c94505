using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.Jobs.Presentation;

namespace Etl.Jobs.Commands;

/// <summary>The first rows of a table, as text.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="AreNumbers">Which columns hold numbers.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Total">How many rows the whole table has.</param>
internal sealed record TablePage(
    IReadOnlyList<string> Columns, IReadOnlyList<bool> AreNumbers, IReadOnlyList<IReadOnlyList<string>> Rows, long Total)
{
    /// <summary>Reads a page, sorted so that the same table always shows the same rows.</summary>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public static TablePage Read(
        DataFrame frame, IReadOnlyList<string> sortKey, IReadOnlyList<string> columns, int limit, CancellationToken cancellationToken)
    {
        var sorted = sortKey.Count == 0 ? frame : frame.OrderBy(sortKey[0], [.. sortKey.Skip(1)]);
        // The key comes first, so that it is there on a narrow screen too.
        var names = columns.Count > 0 ? columns : [.. sortKey, .. frame.Columns().Except(sortKey)];
        var shown = sorted.Select(names[0], [.. names.Skip(1)]);
        var rows = shown.Limit(limit).Collect(cancellationToken);
        return new TablePage(
            shown.Columns(),
            [.. shown.Schema().Fields.Select(field => IsNumber(field.DataType))],
            [.. rows.Select(row => row.Values.Select(Cells.Of).ToList())],
            frame.Count(cancellationToken));
    }

    private static bool IsNumber(DataType type) => type is DecimalType or LongType or IntegerType or ShortType or ByteType or DoubleType or FloatType;
}
