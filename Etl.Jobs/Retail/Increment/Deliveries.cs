using System.Globalization;
using Etl.DataFrames;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Publishing;
using Etl.Jobs.Retail.Run;
using static Etl.DataFrames.Functions;

namespace Etl.Jobs.Retail.Increment;

/// <summary>What each business date delivered of a dimension: <c>clean/(table)/delivery=(date)</c>.</summary>
internal sealed class Deliveries(RunContext run, PublishedTables published, TableContract table)
{
    private const string Column = "delivery";

    /// <summary>The dates whose deliveries are in the lake, but for that of this run, the oldest first.</summary>
    public IReadOnlyList<DateOnly> Others { get; } =
    [
        .. run.Lake.Folders(LakeFolders.Clean(table.Table))
            .Where(folder => folder.StartsWith($"{Column}=", StringComparison.Ordinal))
            .Select(folder => DateOnly.ParseExact(folder[(Column.Length + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Where(date => date != run.Date)
            .Order(),
    ];

    /// <summary>Whether nothing later is in the lake.</summary>
    public bool IsNewest => Others.Count == 0 || Others[^1] < run.Date;

    /// <summary>The folder of this run's delivery.</summary>
    public string Folder => FolderOf(table, run.Date);

    /// <summary>The rows that a date delivered.</summary>
    public DataFrame Of(DateOnly date) => published.Read(PublishedTables.SchemaOf(table), FolderOf(table, date))
        ?? throw new InternalErrorException($"'{run.Lake.Locate(FolderOf(table, date))}' holds no file");

    /// <summary>Of every key the latest row, given the rows of this run.</summary>
    public DataFrame Latest(DataFrame today)
    {
        var dated = today.WithColumn(PublishedTables.BusinessDate, Lit(run.Date));
        var others = published.Read(PublishedTables.CleanSchemaOf(table), Others.Select(date => FolderOf(table, date)));
        return NewestRows.Of(others is null ? dated : others.Union(dated), table.Key).Drop(PublishedTables.BusinessDate);
    }

    /// <summary>The folder of a date's delivery.</summary>
    public static string FolderOf(TableContract table, DateOnly date) => LakeFolders.Partition(LakeFolders.Clean(table.Table), Column, date);
}
