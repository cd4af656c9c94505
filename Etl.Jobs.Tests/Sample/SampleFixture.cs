using System.Globalization;
using Etl.Jobs.Sample;

namespace Etl.Jobs.Tests.Sample;

/// <summary>One sample of a quarter that ends after Christmas, read once for all content tests.</summary>
public sealed class SampleFixture : IDisposable
{
    private readonly SampleFiles _files = new();

    public SampleFixture()
    {
        Summary = _files.Write(Options);
        (Stores, Products, Calendar) = (_files.Rows("store"), _files.Rows("product"), _files.Rows("calendar"));
        (Sales, Inventory) = (_files.Rows("sales"), _files.Rows("inventory"));
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Stores { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Products { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Calendar { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Sales { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Inventory { get; }

    internal SampleOptions Options { get; } =
        new() { Date = new DateOnly(2024, 1, 13), SalesRows = 12_000, Stores = 6, Products = 90, Weeks = 13 };

    internal SampleSummary Summary { get; }

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => _files.Dispose();
}
