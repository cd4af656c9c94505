using System.Globalization;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;

namespace Etl.Jobs.Retail.Quarantine;

/// <summary>Turns the rows that a check found into rows of the quarantine, one at a time.</summary>
internal sealed class QuarantineRows(DayFiles files, CancellationToken cancellationToken)
{
    /// <summary>Rows that repeat an earlier one.</summary>
    public IEnumerable<QuarantinedRow> Repeated(DataFrame rows, TableContract table) =>
        All(rows, table, column: null, row => $"the row repeats line {row[row.Size() - 1]}");

    /// <summary>Rows that contradict another row with the same key.</summary>
    public IEnumerable<QuarantinedRow> Conflicting(DataFrame rows, TableContract table) =>
        All(rows, table, column: null, row =>
            $"other rows have the same {string.Join(", ", table.Key)} ({string.Join(", ", table.Key.Select(key => Text(row[key])))}) and other values; none of them is loaded");

    /// <summary>Rows without a partner in a dimension.</summary>
    public IEnumerable<QuarantinedRow> Orphans(DataFrame rows, TableContract table, string column, string reason) =>
        All(rows.OrderBy(RawTables.Line), table, column, _ => reason);

    private IEnumerable<QuarantinedRow> All(DataFrame rows, TableContract table, string? column, Func<Row, string> reason) =>
        rows.ToLocalIterator(cancellationToken).Select(row => new QuarantinedRow(
            table.Table,
            Path.GetFileName(files[table]),
            row.GetAs<long>(RawTables.Line),
            column,
            column is null ? null : Text(row[column]),
            reason(row),
            string.Join(',', table.ColumnNames.Select(name => Text(row[name])))));

    private static string? Text(object? value) => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
