using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Csv;

/// <summary>Numbers and near-numbers against regular expressions and BigInteger.</summary>
public class RandomNumberTests
{
    private const int Count = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void WholeNumbers_AgreeWithBigInteger(int seed) => Compare(seed, new LongType(), text =>
        Regex.IsMatch(text, "^[+-]?[0-9]{1,19}\\z") && BigInteger.Parse(text, CultureInfo.InvariantCulture) is var value
        && value >= long.MinValue && value <= long.MaxValue ? (long)value : null);

    [Theory]
    [InlineData(1, 18, 2)]
    [InlineData(2, 18, 4)]
    [InlineData(3, 4, 1)]
    [InlineData(4, 9, 3)]
    [InlineData(5, 38, 10)]
    [InlineData(6, 12, 0)]
    public void Decimals_AgreeWithBigInteger(int seed, int precision, int scale) =>
        Compare(seed, new DecimalType(precision, scale), text => Unscaled(text, precision, scale));

    private static void Compare(int seed, DataType type, Func<string, object?> expected)
    {
        var random = new Random(seed);
        string[] texts = [.. Enumerable.Range(0, Count).Select(_ => Number(random))];
        var schema = new StructType().Add("n", new LongType()).Add("c", type);
        var file = "n,c\n" + string.Concat(texts.Select((text, index) => $"{index},{text}\n"));
        var read = CsvRead.Text(file, schema, CsvRead.Options with { BlockSize = 4096 });
        var actual = read.Rows.ToDictionary(row => (long)row[0]!, row => row[1]);
        actual.Count.Should().BeGreaterThan(Count / 10);
        var different = texts.Where((text, index) => !Equals(actual.GetValueOrDefault(index), expected(text)));
        different.Should().BeEmpty();
    }

    private static string Number(Random random)
    {
        var whole = Digits(random, random.Next(0, random.Next(1, 22)));
        var text = random.Next(4) switch
        {
            0 => whole,
            1 => whole + "." + Digits(random, random.Next(0, 13)),
            2 => whole + "." + Digits(random, random.Next(0, 5)),
            _ => whole + "." + Digits(random, random.Next(0, 3)) + new string('0', random.Next(0, 4)),
        };
        text = random.Next(3) == 0 ? "-" + text : random.Next(20) == 0 ? "+" + text : text;
        text += random.Next(12) == 0 ? $"e{random.Next(-12, 12)}" : "";
        return random.Next(25) == 0 && text.Length > 0 ? text.Insert(random.Next(text.Length + 1), "x./: -\u00e9"[random.Next(7)].ToString()) : text + (text.Length == 0 ? "0" : "");
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static object? Unscaled(string text, int precision, int scale)
    {
        var match = Regex.Match(text, "^([+-]?)([0-9]*)\\.?(?:(?<=\\.)([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?\\z");
        if (!match.Success || match.Groups[2].Length + match.Groups[3].Length == 0)
        {
            return null;
        }

        var digits = BigInteger.Parse("0" + match.Groups[2].Value + match.Groups[3].Value, CultureInfo.InvariantCulture);
        var exponent = scale - match.Groups[3].Length + (match.Groups[4].Success ? int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture) : 0);
        var divisor = BigInteger.Pow(10, Math.Max(-exponent, 0));
        var value = digits * BigInteger.Pow(10, Math.Max(exponent, 0)) / divisor;
        return value * divisor == digits * BigInteger.Pow(10, Math.Max(exponent, 0)) && value < BigInteger.Pow(10, precision)
            ? match.Groups[1].Value == "-" ? -value : value
            : null;
    }
}
