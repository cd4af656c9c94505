using System.Globalization;

namespace TpcH.Data;

/// <summary>
/// Makes the eight tables by the rules of the benchmark's specification (clause 4.2) that the queries can tell: sizes, keys, ranges, dates, and the words they
/// look for. The same scale and seed give the same files. These are not the benchmark's own rows, so neither are the figures.
/// </summary>
/// <param name="scale">1 makes a gigabyte: 6 million order lines.</param>
/// <param name="seed">Another seed gives other rows of the same kind.</param>
public sealed class Generator(decimal scale, ulong seed = 19920101)
{
    private int Suppliers => Rows(10_000);

    private int Customers => Rows(150_000);

    private int Parts => Rows(200_000);

    /// <summary>Writes the tables, <c>region.csv</c> and so on.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        WriteRegionsAndNations(folder);
        WriteSuppliers(folder);
        WriteCustomers(folder);
        WriteParts(folder);
        new OrderGenerator(new Dice(seed + 4), Rows(1_500_000), Customers, Parts, Suppliers).Write(folder);
    }

    /// <summary>The supplier of a part: each part has four, spread over all of them.</summary>
    internal static int SupplierOf(int part, int which, int suppliers) => ((part + (which * ((suppliers / 4) + ((part - 1) / suppliers)))) % suppliers) + 1;

    /// <summary>The price of a part, in cents.</summary>
    internal static int PriceOf(int part) => 90_000 + (part / 10 % 20_001) + (100 * (part % 1_000));

    private int Rows(int atScaleOne) => Math.Max(10, (int)Math.Round(atScaleOne * scale));

    private void WriteRegionsAndNations(string folder)
    {
        var dice = new Dice(seed);
        using var regions = new TableFile(folder, "region");
        for (var i = 0; i < Vocabulary.Regions.Length; i++)
        {
            regions.Write(i, Vocabulary.Regions[i], Comment(dice));
        }

        using var nations = new TableFile(folder, "nation");
        for (var i = 0; i < Vocabulary.Nations.Length; i++)
        {
            nations.Write(i, Vocabulary.Nations[i].Name, Vocabulary.Nations[i].Region, Comment(dice));
        }
    }

    private void WriteSuppliers(string folder)
    {
        var dice = new Dice(seed + 1);
        var complaining = Math.Max(1, Suppliers / 2_000);
        using var file = new TableFile(folder, "supplier");
        for (var key = 1; key <= Suppliers; key++)
        {
            var nation = dice.Between(0, Vocabulary.Nations.Length - 1);
            var comment = key <= complaining ? $"Customer {Comment(dice)} Complaints" : Comment(dice);
            file.Write(key, Named("Supplier", key), Address(dice), nation, Phone(dice, nation), dice.Money(-99_999, 999_999), comment);
        }
    }

    private void WriteCustomers(string folder)
    {
        var dice = new Dice(seed + 2);
        using var file = new TableFile(folder, "customer");
        for (var key = 1; key <= Customers; key++)
        {
            var nation = dice.Between(0, Vocabulary.Nations.Length - 1);
            file.Write(
                key, Named("Customer", key), Address(dice), nation, Phone(dice, nation), dice.Money(-99_999, 999_999), dice.OneOf(Vocabulary.Segments), Comment(dice));
        }
    }

    private void WriteParts(string folder)
    {
        var dice = new Dice(seed + 3);
        using var parts = new TableFile(folder, "part");
        using var offers = new TableFile(folder, "partsupp");
        for (var key = 1; key <= Parts; key++)
        {
            var maker = dice.Between(1, 5);
            parts.Write(
                key, dice.DifferentWords(Vocabulary.Colours, 5), $"Manufacturer#{maker}", $"Brand#{maker}{dice.Between(1, 5)}",
                $"{dice.OneOf(Vocabulary.Sizes)} {dice.OneOf(Vocabulary.Finishes)} {dice.OneOf(Vocabulary.Metals)}", dice.Between(1, 50),
                $"{dice.OneOf(Vocabulary.ContainerSizes)} {dice.OneOf(Vocabulary.Containers)}", new decimal(PriceOf(key), 0, 0, false, 2), Comment(dice));
            for (var i = 0; i < 4; i++)
            {
                offers.Write(key, SupplierOf(key, i, Suppliers), dice.Between(1, 9_999), dice.Money(100, 100_000), Comment(dice));
            }
        }
    }

    private static string Named(string what, int key) => string.Create(CultureInfo.InvariantCulture, $"{what}#{key:D9}");

    // The country's code, from which query 22 takes its groups, is the nation's key and 10.
    private static string Phone(Dice dice, int nation) => string.Create(
        CultureInfo.InvariantCulture, $"{nation + 10}-{dice.Between(100, 999)}-{dice.Between(100, 999)}-{dice.Between(1000, 9999)}");

    private static string Address(Dice dice) => $"{dice.Between(1, 999)} {dice.OneOf(Vocabulary.Colours)} street";

    private static string Comment(Dice dice) => dice.Words(Vocabulary.CommentWords, 4);
}
