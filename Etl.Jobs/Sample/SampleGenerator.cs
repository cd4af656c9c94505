using Etl.Jobs.Sample.Calendars;
using Etl.Jobs.Sample.Files;
using Etl.Jobs.Sample.Products;
using Etl.Jobs.Sample.Sales;
using Etl.Jobs.Sample.Stock;
using Etl.Jobs.Sample.Stores;

namespace Etl.Jobs.Sample;

/// <summary>Writes the five files of one business date, as a source database would unload them.</summary>
internal static class SampleGenerator
{
    /// <summary>
    /// Generates store, product, calendar, sales and inventory into <paramref name="folder"/>, replacing files of the same name.
    /// The files appear under their names together, when all five are whole.
    /// </summary>
    /// <remarks>
    /// The content depends on the options alone: not on the machine, its cores, its clock or its culture. The compressed bytes
    /// depend on nothing else within one version of the .NET runtime, which brings the compressor.
    /// </remarks>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled: nothing was left behind and existing files are as they were.</exception>
    public static SampleSummary Write(
        SampleOptions options, string folder, IProgress<SampleProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Validate();
        cancellationToken.ThrowIfCancellationRequested();
        using var files = new SampleFolder(folder, options.Date);
        var stores = StoreNetwork.Open(options);
        var products = ProductRange.Choose(options);

        StoreTable.Write(files.Create(StoreTable.Name, StoreTable.Header), stores);
        ProductTable.Write(files.Create(ProductTable.Name, ProductTable.Header), products, options);
        CalendarTable.Write(files.Create(CalendarTable.Name, CalendarTable.Header), options);
        var sales = new SalesTable(files.Create(SalesTable.Name, SalesTable.Header));
        var inventory = new InventoryTable(files.Create(InventoryTable.Name, InventoryTable.Header));
        new Simulation(options, stores, products, sales, inventory).Run(progress, cancellationToken);

        cancellationToken.ThrowIfCancellationRequested();
        return new SampleSummary(files.Path, options.Date, files.Publish());
    }
}
