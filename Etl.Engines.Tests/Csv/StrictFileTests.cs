using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Csv;

public class StrictFileTests
{
    private static readonly StructType Schema = new StructType().Add("id", new LongType()).Add("name", new StringType());

    [Theory]
    [InlineData("", null, "the file is empty, without even a header: ask for the file again")]
    [InlineData("\uFEFF", null, "the file is empty, without even a header: ask for the file again")]
    [InlineData("id;name\n", 1, "the first line is not the header: it has none of the 2 columns, such as 'id', but 'id;name'. Deliver the file with its header and with commas between the fields")]
    [InlineData("1,a\n", 1, "the first line is not the header: it has none of the 2 columns, such as 'id', but '1,a'. Deliver the file with its header and with commas between the fields")]
    [InlineData("\n1,a\n", 1, "the first line is not the header: it has none of the 2 columns, such as 'id', but ''. Deliver the file with its header and with commas between the fields")]
    [InlineData("id,nam\n", 1, "column 'name' is missing in the header. Ask for the file again")]
    [InlineData("id,name,ID\n", 1, "column 'id' is in the header more than once. Ask for the file again")]
    [InlineData("id,name\n1,\"a\" \n", 2, "text follows the closing quote of a field: double the quotes inside it, or close the one before")]
    [InlineData("id,name\n1,a\n2,\"b\n3,c\n", 3, "a quote that is opened is not closed before the file ends: find it, close it or double it")]
    [InlineData("id,name\n1,\"a\nb\"\n2,\"\"\"\n", 4, "a quote that is opened is not closed before the file ends: find it, close it or double it")]
    [InlineData("id,name\n1,a\n2,b\0\n", 3, "there is a NUL character; the file is not text or was damaged. Ask for it again")]
    public void BadFile_IsRefused(string text, int? line, string reason) => Refused(Encoding.UTF8.GetBytes(text), line, reason);

    [Fact]
    public void Latin1_IsRefused() =>
        Refused(Encoding.Latin1.GetBytes("id,name\n1,a\n2,Québec\n"), 3, "byte 0xE9 is not UTF-8; have the file written in UTF-8");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(1000)]
    public void BadFile_IsRefusedAtTheSameLine_WhateverTheBlockSize(int blockSize)
    {
        var text = "id,name\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},\"a\n{i}\"\r\n")) + "50,\"b\"x\n";
        var read = () => CsvRead.Text(text, Schema, CsvRead.Options with { BlockSize = blockSize });
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>().Which.Line.Should().Be(102);
    }

    [Fact]
    public void EndlessRecord_IsRefused()
    {
        var options = CsvRead.Options with { BlockSize = 16, MaxRecordSize = 1 << 20 };
        var read = () => CsvRead.Text("id,name\n1,a\n2,\"" + new string('x', 1 << 20), Schema, options);
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>()
            .WithMessage("'f.csv', line 3: a record is longer than 1 MB: look for a quote that is opened and not closed");
    }

    [Fact]
    public void HugeField_IsRead()
    {
        var name = new string('x', 3_000_000);
        CsvRead.Text($"id,name\n1,a\n2,{name}\n3,\"{name}\"\n4,b\n", Schema).Rows.Select(row => row[1]).Should().Equal("a", name, name, "b");
    }

    [Fact]
    public void Columns_ComeInAnyOrderAndUnknownOnesAreReported()
    {
        var read = CsvRead.Text("x,NAME,y,Id\n9,a,8,1\n", Schema);
        read.Rows.Should().BeEquivalentTo(new object?[][] { [1L, "a"] });
        read.Metrics[0].UnknownColumns.Should().Equal("x", "y");
    }

    [Fact]
    public void HeaderOnly_IsNoRows() => CsvRead.Text("id,name", Schema).Rows.Should().BeEmpty();

    [Fact]
    public void NoHeader_GoesByPosition() =>
        CsvRead.Text("1,a\n2,b\n", Schema, CsvRead.Options with { Header = false }).Rows.Should().BeEquivalentTo(new object?[][] { [1L, "a"], [2L, "b"] });

    private static void Refused(byte[] bytes, int? line, string reason)
    {
        var read = () => CsvRead.Bytes(bytes, Schema);
        var error = read.Should().Throw<AggregateException>().WithInnerException<BadInputException>().Which;
        error.Should().BeEquivalentTo(new { Path = "dir/f.csv", Line = (long?)line, Reason = reason });
    }
}
