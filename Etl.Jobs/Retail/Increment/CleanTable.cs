using System.Globalization;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Increment;

/// <summary>
/// The validated rows of a fact's raw table, <c>clean/(table)/day=(date)</c>: a partition per day of the rows, in it every version of a row with the business
/// date that brought it.
/// </summary>
internal sealed class CleanTable(RunContext run, PublishedTables published, TableContract table)
{
    private const string Column = "day";

    private readonly HashSet<DateOnly> _published =
    [
        .. run.Lake.Folders(LakeFolders.Clean(table.Table))
            .Where(folder => folder.StartsWith($"{Column}=", StringComparison.Ordinal))
            .Select(folder => DateOnly.ParseExact(folder[(Column.Length + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    private DataFrame? _rewritten;

    /// <summary>What tells rows apart: a sale is known by day, transaction, store and product.</summary>
    public IReadOnlyList<string> Identity { get; } = table == TableContract.Sales ? ["trans_dt", "trans_id", "store_key", "prod_key"] : table.Key;

    /// <summary>The day of a row.</summary>
    public string DayColumn { get; } = table == TableContract.Sales ? "trans_dt" : "cal_dt";

    /// <summary>The days of which rows come or go.</summary>
    public IReadOnlyList<DateOnly> Touched { get; private set; } = [];

    /// <summary>The days of which this run has rows.</summary>
    public IReadOnlyList<DateOnly> Delivered { get; private set; } = [];

    /// <summary>The folders of the touched days.</summary>
    public IEnumerable<string> Folders => Touched.Select(FolderOf);

    /// <summary>Puts rows in the place of those that the same business date delivered before, and writes the days that this touches.</summary>
    /// <param name="delivered">The rows.</param>
    /// <param name="before">The days of which the business date had rows.</param>
    public void Replace(DataFrame delivered, IReadOnlyList<DateOnly> before)
    {
        Delivered = [.. delivered.Select(DayColumn).Distinct().Collect(run.CancellationToken).Select(row => row.GetAs<DateOnly>(0)).Order()];
        Touched = [.. Delivered.Union(before).Order()];
        var dated = delivered.WithColumn(PublishedTables.BusinessDate, Lit(run.Date));
        var others = Read(Touched)?.Filter(Col(PublishedTables.BusinessDate) != Lit(run.Date));
        _rewritten = others is null ? dated : run.Kept.Keep(others.Union(dated));
        new TableWriter(run).Write(
            LakeFolders.Clean(table.Table),
            _rewritten.WithColumn(Column, Col(DayColumn)),
            // By all columns in the end, so that equal rows make equal files.
            [.. Identity, PublishedTables.BusinessDate, .. table.ColumnNames.Except(Identity)],
            Column);
    }

    /// <summary>The rows of some days as they are after <see cref="Replace"/>, each in its newest version.</summary>
    public DataFrame Newest(IReadOnlyList<DateOnly> days)
    {
        var rewritten = _rewritten ?? throw new InternalErrorException($"the rows of {table.Table} are read before they are replaced");
        var untouched = Read(days.Except(Touched));
        return run.Kept.Keep(NewestRows.Of(untouched is null ? rewritten : rewritten.Union(untouched), Identity));
    }

    private DataFrame? Read(IEnumerable<DateOnly> days) =>
        published.Read(PublishedTables.CleanSchemaOf(table), days.Where(_published.Contains).Select(FolderOf));

    private string FolderOf(DateOnly day) => LakeFolders.Partition(LakeFolders.Clean(table.Table), Column, day);
}
