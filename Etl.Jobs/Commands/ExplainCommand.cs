using System.CommandLine;
using Etl.DataFrames;
using Etl.Jobs.Retail;
using Etl.Jobs.Retail.Contracts;
using Etl.Jobs.Retail.Input;
using Etl.Jobs.Settings;
using Etl.Lake;

namespace Etl.Jobs.Commands;

/// <summary>Shows how a table of the star schema is computed.</summary>
internal sealed class ExplainCommand : AppCommand
{
    private readonly Argument<string> _table = new("TABLE") { Description = $"One of {string.Join(", ", LakeTables.StarSchema)}." };

    public ExplainCommand(CommandContext context)
        : base(
            context,
            "explain",
            "Prints the plan of a table and the SQL that it becomes, for the files of a date. Without a date: the latest in the folder.",
            "explain fact_store_product_week",
            "explain dim_calendar --date 2025-11-29 --input /data/raw")
    {
        Arguments.Add(_table);
        AddSettings([SettingCatalog.Date, SettingCatalog.Input, .. SettingCatalog.OfEngine]);
        SetAction(Run);
    }

    private int Run(ParseResult call)
    {
        var settings = Context.Settings(call);
        var table = LakeTables.Find(call.GetRequiredValue(_table), LakeTables.StarSchema, "in the star schema");
        var input = LakeLocation.Open(settings.Input());
        var files = DayFiles.Find(input, settings.Date() ?? InputDays.Latest(input));
        using var spark = EngineSession.Start(settings);
        Terminal.Lines(Build(table, new RawTables(spark, files, badRecords: "bad_records")).ExplainString().TrimEnd());
        return (int)ExitCode.Done;
    }

    private static DataFrame Build(string table, RawTables raw) => table switch
    {
        DimStore.Table => DimStore.Build(raw.Read(TableContract.Store)),
        DimProduct.Table => DimProduct.Build(raw.Read(TableContract.Product)),
        DimCalendar.Table => DimCalendar.Build(raw.Read(TableContract.Calendar)),
        _ => FactStoreProductWeek.Build(FactStoreProductWeek
            .Weeks(raw.Read(TableContract.Sales).DropDuplicates(), raw.Read(TableContract.Inventory), DimCalendar.Build(raw.Read(TableContract.Calendar)))
            .Filter(Functions.Col(FactStoreProductWeek.PartitionColumn).IsNotNull())
            .Join(raw.Read(TableContract.Store), ["store_key"], "left_semi")
            .Join(raw.Read(TableContract.Product), ["prod_key"], "left_semi")),
    };
}
