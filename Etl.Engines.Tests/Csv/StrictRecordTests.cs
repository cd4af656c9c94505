using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DataFrames.Types;
using Etl.DuckDB.Csv;

namespace Etl.Engines.Tests.Csv;

public class StrictRecordTests
{
    private static readonly StructType Schema = new StructType().Add("id", new LongType(), false).Add("name", new StringType());

    [Fact]
    public void Quotes_HoldSeparatorsLinesAndDoubledQuotes() =>
        CsvRead.Text("id,name\n1,\"a,\"\"b\"\"\nc\"\n2,d\n", Schema).Rows.Should().BeEquivalentTo(
            new object?[][] { [1L, "a,\"b\"\nc"], [2L, "d"] }, options => options.WithStrictOrdering());

    [Fact]
    public void BareQuote_IsText() => CsvRead.Text("id,name\n1,a\"b\n2, \"c\"\n\"3\",\"\"\"\"\n", Schema).Rows.Should().BeEquivalentTo(
        new object?[][] { [1L, "a\"b"], [2L, " \"c\""], [3L, "\""] });

    [Theory]
    [InlineData("id,name\n1,a\n2,b\n")]
    [InlineData("id,name\r\n1,a\r\n2,b\r\n")]
    [InlineData("id,name\r1,a\r2,b\r")]
    [InlineData("id,name\n1,a\n2,b")]
    [InlineData("id,name\r\n1,a\r\n2,b")]
    [InlineData("id,name\n1,a\r2,b\r\n")]
    [InlineData("\uFEFFid,name\n1,a\n2,b\n")]
    [InlineData(" ID , Name \n1,a\n2,b\n")]
    [InlineData("\"id\",\"name\"\r\n\"1\",\"a\"\r\n\"2\",\"b\"\r\n")]
    public void LineEnds_AreAllAlike(string text) =>
        CsvRead.Text(text, Schema).Rows.Should().BeEquivalentTo(new object?[][] { [1L, "a"], [2L, "b"] });

    [Fact]
    public void BlankLines_AreSkippedAndCounted()
    {
        var read = CsvRead.Text("id,name\n\n1,a\n\r\n\n2,b\n\n", Schema);
        read.Rows.Should().HaveCount(2);
        read.Metrics[0].BlankLines.Should().Be(4);
        read.Metrics[0].RecordsRead.Should().Be(2);
        read.Bad.Should().BeEmpty();
    }

    [Fact]
    public void EmptyQuotes_AreANullAndNoBlankLine()
    {
        var read = CsvRead.Text("c\n\"\"\n\nx\n", new StructType().Add("c", new StringType()));
        read.Rows.Should().BeEquivalentTo(new object?[][] { [null], ["x"] });
        read.Metrics[0].BlankLines.Should().Be(1);
    }

    [Theory]
    [InlineData("1", "the record has 1 fields instead of 2")]
    [InlineData("1,a,b", "the record has 3 fields instead of 2")]
    public void WrongNumberOfFields_IsBad(string record, string reason) =>
        CsvRead.Text($"id,name\n{record}\n2,b\n", Schema).Should().BeEquivalentTo(new
        {
            Rows = new object?[][] { [2L, "b"] },
            Bad = new[] { new BadRecord("dir/f.csv", 2, null, null, reason, record) },
        });

    [Fact]
    public void BadRecords_LeaveNoGap()
    {
        var text = "id,name\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => i % 7 == 3 ? $"x{i},\"n\"\"{i}\"\n" : $"{i},n{i}\n"));
        var read = CsvRead.Text(text, Schema);
        read.Rows.Select(row => row[0]).Should().Equal(Enumerable.Range(0, 1000).Where(i => i % 7 != 3).Select(i => (object)(long)i));
        read.Rows.Should().AllSatisfy(row => row[1].Should().Be($"n{row[0]}"));
        read.Bad.Select(bad => bad.Line).Should().Equal(Enumerable.Range(0, 1000).Where(i => i % 7 == 3).Select(i => (long)i + 2));
        read.Bad[0].Should().Be(new BadRecord("dir/f.csv", 5, "id", "x3", "is not a whole number", "x3,\"n\"\"3\""));
        read.Metrics[0].Should().BeEquivalentTo(new { RecordsRead = 1000, BadRecords = read.Bad.Count });
    }

    [Fact]
    public void NullsOfBadRecords_DoNotStay()
    {
        var read = CsvRead.Text("id,name\nx,\n1,a\nx,b\n2,\n3,c\n", Schema);
        read.Rows.Should().BeEquivalentTo(new object?[][] { [1L, "a"], [2L, null], [3L, "c"] }, options => options.WithStrictOrdering());
    }

    [Fact]
    public void ColumnsOutsideTheProjection_AreChecked() =>
        CsvRead.Text("id,name\nx,a\n2,b\n", Schema, projection: [1]).Should().BeEquivalentTo(new
        {
            Rows = new object?[][] { ["b"] },
            Bad = new[] { new BadRecord("dir/f.csv", 2, "id", "x", "is not a whole number", "x,a") },
        });

    [Fact]
    public void FailFast_NamesThePlace()
    {
        var read = () => CsvRead.Text("id,name\n1,\"a\nb\"\n,c\n", Schema, CsvRead.Options with { Mode = CsvMode.FailFast });
        read.Should().Throw<AggregateException>().WithInnerException<BadInputException>()
            .WithMessage("'f.csv', line 4, column 'id', value '': is null, but the column must have a value");
    }

    [Fact]
    public void LongValues_AreCutInReports()
    {
        var bad = CsvRead.Text($"id,name\n{new string('x', 50_000)},y\n", Schema).Bad.Should().ContainSingle().Subject;
        bad.Value.Should().HaveLength(BadRecord.MaxText);
        bad.Record.Should().HaveLength(BadRecord.MaxText);
    }

    [Fact]
    public void LineNumberColumn_HoldsWhereRecordsStart()
    {
        var schema = Schema.Add("line", new LongType());
        var options = CsvRead.Options with { LineNumberColumn = "line" };
        var read = CsvRead.Text("id,name\n1,a\n\n2,\"b\r\nc\rd\ne\"\n3,f\r\n4,g", schema, options, [2, 0]);
        read.Rows.Should().BeEquivalentTo(new object?[][] { [2L, 1L], [4L, 2L], [8L, 3L], [9L, 4L] });
    }
}
