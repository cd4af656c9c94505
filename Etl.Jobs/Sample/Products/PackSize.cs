using System.Globalization;

namespace Etl.Jobs.Sample.Products;

/// <summary>The measure on a pack: millilitres or grams in thousandths, or neither for pieces and loose goods.</summary>
internal readonly record struct PackSize(long? Volume, long? Weight)
{
    /// <summary>Label of goods that are sold loose, by weight.</summary>
    public const string Loose = "per kg";

    /// <summary>Reads a label such as <c>500 g</c>, <c>6 x 330 ml</c> or <c>12 ct</c>.</summary>
    public static PackSize Parse(string label)
    {
        var words = label.Split(' ');
        var pieces = words.Length == 4 ? Thousandths(words[0]) / 1_000 : 1;
        var measure = label == Loose ? 0 : pieces * Thousandths(words[^2]);
        return words[^1] switch
        {
            "ml" => new(measure, null),
            "L" => new(measure * 1_000, null),
            "g" => new(null, measure),
            "kg" when measure > 0 => new(null, measure * 1_000),
            _ => default,
        };
    }

    private static long Thousandths(string number) => (long)(decimal.Parse(number, CultureInfo.InvariantCulture) * 1_000);
}
