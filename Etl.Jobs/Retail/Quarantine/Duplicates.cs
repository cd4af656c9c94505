using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Quarantine;

/// <summary>Finds rows that say the same twice, and rows that contradict each other.</summary>
internal static class Duplicates
{
    private const string First = "_first_line";

    /// <summary>The rows with their lines, each kept once: of identical rows the first.</summary>
    public static DataFrame KeepFirst(DataFrame rowsWithLines, TableContract table) => rowsWithLines
        .GroupBy([.. table.ColumnNames.Select(Col)])
        .Agg(Min(RawTables.Line).As(RawTables.Line));

    /// <summary>The rows that repeat an earlier one, with the line of that one.</summary>
    public static DataFrame Repeated(DataFrame rowsWithLines, TableContract table)
    {
        var repeated = rowsWithLines
            .GroupBy([.. table.ColumnNames.Select(Col)])
            .Agg(Min(RawTables.Line).As(First), Count("*").As("_rows"))
            .Filter(Col("_rows") > 1);
        var same = table.ColumnNames.Select(name => Col($"row.{name}").EqNullSafe(Col($"first.{name}"))).Aggregate((left, right) => left & right);
        return rowsWithLines.As("row")
            .Join(repeated.As("first"), same & (Col(RawTables.Line) > Col(First)))
            .Select("row.*", First)
            .OrderBy(RawTables.Line);
    }

    /// <summary>The rows whose key another, different row has too. Identical rows are one here: see <see cref="KeepFirst"/>.</summary>
    public static DataFrame Conflicting(DataFrame uniqueRows, TableContract table) => uniqueRows
        .Join(ConflictingKeys(uniqueRows, table), table.Key, "left_semi")
        .OrderBy(RawTables.Line);

    /// <summary>The rows whose key no other row has.</summary>
    public static DataFrame WithoutConflicts(DataFrame uniqueRows, TableContract table) =>
        uniqueRows.Join(ConflictingKeys(uniqueRows, table), table.Key, "left_anti");

    private static DataFrame ConflictingKeys(DataFrame uniqueRows, TableContract table) => uniqueRows
        .GroupBy([.. table.Key.Select(Col)])
        .Agg(Count("*").As("_rows"))
        .Filter(Col("_rows") > 1);
}
