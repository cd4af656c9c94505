using System.CommandLine;
using Etl.DataFrames;
using Etl.Jobs.Presentation;
using Etl.Jobs.Retail;
using Etl.Jobs.Settings;
using Etl.Lake;
using Spectre.Console;

namespace Etl.Jobs.Commands;

/// <summary>Looks into the lake.</summary>
internal sealed class ShowCommand : AppCommand
{
    private const int DefaultLimit = 20;

    private readonly Argument<string> _table = new("TABLE") { Description = "A table of the lake, or 'quarantine' for the rejected rows." };
    private readonly Option<string?> _columns = new("--columns") { HelpName = "A,B", Description = "The columns to show, with commas between. Default: all." };
    private readonly NumberOption _limit = new("--limit", $"How many rows to show at most. Default: {DefaultLimit}.", 0, 1_000_000);

    public ShowCommand(CommandContext context)
        : base(
            context,
            "show",
            "Prints the first rows of a table.",
            "show fact_store_product_week",
            "show dim_product --columns prod_key,prod_name --limit 5",
            "show quarantine --columns file,line,column,value,reason")
    {
        Arguments.Add(_table);
        Options.Add(_columns);
        Options.Add(_limit);
        AddSettings([SettingCatalog.Output, .. SettingCatalog.OfEngine]);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var settings = Context.Settings(call);
        var lake = LakeLocation.Open(settings.Output());
        var table = LakeTables.Find(lake, call.GetRequiredValue(_table));
        var limit = (int)(call.GetValue(_limit) ?? DefaultLimit);
        var page = table == QuarantineFiles.Table
            ? QuarantinePage.Read(lake, Columns(call), limit)
            : ReadTable(settings, lake, table, Columns(call), limit);
        Print(table, page);
        return (int)ExitCode.Done;
    }

    private string[] Columns(ParseResult call) =>
        call.GetValue(_columns)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private TablePage ReadTable(SettingValues settings, ILake lake, string table, IReadOnlyList<string> columns, int limit)
    {
        using var spark = EngineSession.Start(settings);
        using var copy = lake.LocalFolder is null && spark.IsEmbedded() ? new FetchedTable(lake, table, Context.CancellationToken) : null;
        var frame = spark.Read().Parquet(copy?.Path ?? LakeTables.Folder(lake, table));
        try
        {
            return TablePage.Read(frame, LakeTables.SortKey(table), columns, limit, Context.CancellationToken);
        }
        catch (AnalysisException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private void Print(string table, TablePage page)
    {
        var hidden = new DataTable(page.Columns, page.AreNumbers, page.Rows).Write(Terminal);
        var total = $"\n{Units.Rows(page.Total, "row")} in {table}";
        Terminal.Lines(page.Rows.Count == page.Total ? $"{total}." : $"{total}; these are the first {Units.Rows(page.Rows.Count)}. More with --limit.");
        if (hidden.Count > 0)
        {
            Terminal.Out.Write(new Text($"{Units.Rows(hidden.Count, "column")} did not fit: {string.Join(", ", hidden)}. Choose with --columns.\n", Theme.Quiet));
        }
    }
}
