using System.IO.Compression;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv.Gzip;

namespace Etl.Engines.Tests.Csv;

public class GzipTests
{
    private static readonly StructType Schema = new StructType().Add("id", new LongType()).Add("name", new StringType());
    private static readonly string Text = "id,name\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"{i},name {i % 13}\n"));

    public static TheoryData<string> Shapes => new("empty", "one", "text", "noise", "zeros", "words", "mixed");

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EveryLevel_IsDecompressed(string shape)
    {
        var bytes = Shape(shape);
        foreach (var level in Enum.GetValues<CompressionLevel>())
        {
            var whole = CsvRead.Compress(bytes, level);
            Decompress(whole, 1 << 20).Should().Equal(bytes);
            Decompress(whole, 777).AsSpan().SequenceEqual(bytes).Should().BeTrue();
        }
    }

    [Fact]
    public void EveryTruncation_IsFound()
    {
        var whole = CsvRead.Compress(Text);
        for (var length = 1; length < whole.Length; length++)
        {
            var read = () => Decompress(whole[..length], 1000);
            read.Should().Throw<BadInputException>().WithMessage("'f.csv.gz': the gzip data is cut short: the copy is not complete, fetch the file again");
        }
    }

    [Theory]
    [InlineData("noise")]
    [InlineData("text")]
    [InlineData("mixed")]
    public void Truncation_IsFoundInLongFiles(string shape)
    {
        var whole = CsvRead.Compress(Shape(shape));
        foreach (var length in Enumerable.Range(1, 40).Select(i => whole.Length * i / 41).Append(whole.Length - 8).Append(whole.Length - 1))
        {
            var read = () => Decompress(whole[..length], 100_000);
            read.Should().Throw<BadInputException>().WithMessage("*cut short*");
        }
    }

    [Fact]
    public void EveryFlippedBit_IsFound()
    {
        var whole = CsvRead.Compress(Text);
        var missed = Enumerable.Range(10 * 8, (whole.Length - 10) * 8).Where(bit =>
        {
            var damaged = (byte[])whole.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            return !Fails(damaged);
        });
        // What fills the last byte before checksum and length means nothing.
        missed.Should().HaveCountLessThan(8).And.OnlyContain(bit => bit / 8 == whole.Length - 9);
    }

    [Fact]
    public void Members_FollowEachOther()
    {
        byte[] members = [.. CsvRead.Compress("id,name\n1,a\n2"), .. CsvRead.Compress(""), .. CsvRead.Compress(",b\n"), 0, 0, 0];
        CsvRead.Gzip(members, Schema).Rows.Should().BeEquivalentTo(new object?[][] { [1L, "a"], [2L, "b"] });
    }

    [Fact]
    public void WhatFollows_IsRefused()
    {
        var read = () => CsvRead.Gzip([.. CsvRead.Compress(Text), .. "more"u8], Schema);
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>()
            .WithMessage("'f.csv.gz': the gzip data is damaged (other bytes follow its end): fetch the file again");
    }

    [Fact]
    public void PlainText_IsRefused()
    {
        var read = () => CsvRead.Gzip(Encoding.UTF8.GetBytes(Text), Schema);
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>()
            .WithMessage("'f.csv.gz': the file is not gzip although its name ends in '.gz': rename it or fetch it again");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void NothingInside_IsRefused(int bytes)
    {
        var read = () => CsvRead.Gzip(CsvRead.Compress("")[..bytes], Schema);
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>().WithMessage("*empty*");
    }

    [Fact]
    public void OptionalHeaderFields_AreSkipped()
    {
        var whole = CsvRead.Compress(Text);
        byte[] named = [0x1F, 0x8B, 8, 0x1E, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3, .. "f.csv\0"u8, .. "a comment\0"u8, 0, 0, .. whole[10..]];
        Decompress(named, 1000).Should().Equal(Encoding.UTF8.GetBytes(Text));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339)]
    public void Checksum_IsThatOfGzip(string text, uint crc) => Crc32.Append(0, Encoding.UTF8.GetBytes(text)).Should().Be(crc);

    [Fact]
    public void Checksum_IsTheSameInPieces()
    {
        var bytes = Shape("noise")[..1000];
        for (var length = 0; length <= bytes.Length; length++)
        {
            var whole = Crc32.Append(0, bytes);
            Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, length)), bytes.AsSpan(length)).Should().Be(whole);
        }
    }

    private static bool Fails(byte[] stored)
    {
        try
        {
            Decompress(stored, 1000);
            return false;
        }
        catch (BadInputException)
        {
            return true;
        }
    }

    private static byte[] Decompress(byte[] stored, int step)
    {
        using var stream = new WholeGzipStream("f.csv.gz", new MemoryStream(stored));
        var result = new MemoryStream();
        var buffer = new byte[step];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            result.Write(buffer, 0, count);
        }

        return result.ToArray();
    }

    private static byte[] Shape(string shape)
    {
        var random = new Random(3);
        var bytes = new byte[shape switch { "empty" => 0, "one" => 1, _ => 700_000 }];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = shape switch
            {
                "noise" => (byte)random.Next(256),
                "zeros" => 0,
                "words" => (byte)"the quick "[(i + (random.Next(9) == 0 ? 1 : 0)) % 10],
                "mixed" => (byte)(i / 50_000 % 2 == 0 ? random.Next(256) : i % (1 + (i / 100_000)) == 0 ? 'a' : 'b'),
                _ => (byte)(i % 11 == 10 ? '\n' : '0' + random.Next(10)),
            };
        }

        return bytes;
    }
}
