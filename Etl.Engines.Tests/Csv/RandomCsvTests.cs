using System.Text;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Csv;

/// <summary>Random texts, cut into blocks of every size, against a parser that is too simple to be wrong.</summary>
public class RandomCsvTests
{
    private static readonly string[] Pieces =
        ["a", "bc", "", "x y", "é", "🥖", "a\"b", "\"\"", "\"q\"", "\"a,b\"", "\"a\nb\"", "\"a\r\nb\"", "\"\r\"", "\"\"\"\"", "\"x\"\"y\"\"\"", "0123456789abcdef", "\"\n\n,\"\"\n\""];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Records_AgreeWithReference(int seed, bool quotesOnly)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var width = random.Next(1, 6);
            var text = Generate(random, width, quotesOnly);
            foreach (var blockSize in new[] { 1, 7, 64, 65, 300, 100_000 })
            {
                Compare(text, width, blockSize);
            }
        }
    }

    [Fact]
    public void EveryBlockSize_GivesTheSame()
    {
        var text = Generate(new Random(7), 3, quotesOnly: false);
        for (var blockSize = 1; blockSize < 400; blockSize++)
        {
            Compare(text, 3, blockSize);
        }
    }

    internal static string Generate(Random random, int width, bool quotesOnly)
    {
        var lineEnd = LineEnds[random.Next(3)];
        var mixed = random.Next(2) == 0;
        var text = new StringBuilder(string.Join(',', Enumerable.Range(0, width).Select(column => $"c{column}"))).Append(lineEnd);
        for (var records = random.Next(120); records > 0; records--)
        {
            text.Append(Record(random, random.Next(20) == 0 ? random.Next(1, 8) : width, quotesOnly));
            text.Append(records == 1 && random.Next(2) == 0 ? "" : mixed ? LineEnds[random.Next(3)] : lineEnd);
            text.Append(random.Next(15) == 0 ? lineEnd : "");
        }

        return text.ToString();
    }

    private static string Record(Random random, int width, bool quotesOnly) => string.Join(',', Enumerable.Range(0, width).Select(_ =>
        Pieces[random.Next(Pieces.Length)] is var piece && quotesOnly && !piece.StartsWith('"') ? $"\"{piece.Replace("\"", "", StringComparison.Ordinal)}\"" : piece));

    private static void Compare(string text, int width, int blockSize)
    {
        var schema = new StructType([.. Enumerable.Range(0, width).Select(column => new StructField($"c{column}", new StringType()))]).Add("line", new LongType());
        var read = CsvRead.Text(text, schema, CsvRead.Options with { BlockSize = blockSize, LineNumberColumn = "line" });
        var expected = ReferenceCsv.Parse(text).Skip(1).ToList();
        var good = expected.Where(record => record.Fields.Count == width).Select(record => Show(record.Line, record.Fields.Select(field => field.Length == 0 ? null : field)));
        var bad = expected.Where(record => record.Fields.Count != width).Select(record => (long)record.Line);
        read.Rows.Select(row => Show((long)row[width]!, row[..width])).SequenceEqual(good).Should().BeTrue("of {0} in blocks of {1}", text, blockSize);
        read.Bad.Select(record => record.Line).SequenceEqual(bad).Should().BeTrue("of {0} in blocks of {1}", text, blockSize);
        read.Metrics[0].RecordsRead.Should().Be(expected.Count);
    }

    private static string Show(long line, IEnumerable<object?> fields) => $"{line}: {string.Join('|', fields.Select(field => field ?? "<null>"))}";
}
