using System.IO.Compression;
using System.Text;
using Etl.Jobs.Retail.Contracts;

namespace Etl.Chaos.Deliveries;

/// <summary>The rows of a business date's five files.</summary>
internal sealed record Delivery(
    DateOnly Date,
    IReadOnlyList<string> Store,
    IReadOnlyList<string> Product,
    IReadOnlyList<string> Calendar,
    IReadOnlyList<string> Sales,
    IReadOnlyList<string> Inventory)
{
    /// <summary>Writes the files.</summary>
    /// <param name="folder">The folder, made if it is not there.</param>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Write(folder, TableContract.Store, Store);
        Write(folder, TableContract.Product, Product);
        Write(folder, TableContract.Calendar, Calendar);
        Write(folder, TableContract.Sales, Sales);
        Write(folder, TableContract.Inventory, Inventory);
    }

    private void Write(string folder, TableContract table, IReadOnlyList<string> rows)
    {
        using var file = new GZipStream(File.Create(Path.Combine(folder, table.FileName(Date))), CompressionLevel.Fastest);
        using var writer = new StreamWriter(file, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', table.ColumnNames));
        foreach (var row in rows)
        {
            writer.WriteLine(row);
        }
    }
}
