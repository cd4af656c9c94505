using System.Globalization;
using System.IO.Compression;
using Etl.DataFrames;

namespace Etl.Jobs.Tests.Retail;

/// <summary>The expected fact files.</summary>
internal static class FactFile
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "yr_wk_num", "store_key", "prod_key", "total_sales_qty", "total_sales_amt", "avg_sales_price", "eow_on_hand_qty", "eow_on_order_qty",
        "total_cost", "pct_in_stock", "total_low_stock_impact", "potential_low_stock_impact", "no_stock_impact", "low_stock_instances",
        "no_stock_instances", "weeks_of_supply",
    ];

    public static IReadOnlyList<string> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        return reader.ReadToEnd().TrimEnd('\n').Split('\n');
    }

    // decimal.ToString keeps the scale, so 1.50 and 1.5 differ here as they should.
    public static string Line(Row row) => string.Join(',', row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
}
