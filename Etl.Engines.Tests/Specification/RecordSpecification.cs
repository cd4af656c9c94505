using System.Data.SqlTypes;
using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Engines.Tests.Specification;

/// <summary>Rows as records, tuples, collections and single values, both ways.</summary>
public abstract class RecordSpecification(EngineFixture engine) : EngineSpecification(engine)
{
    private static readonly Order[] Orders =
    [
        new(1, "Ann", [new Line("tea", 1.5m, Kind.Small), new Line("pot", 12345678901.25m, Kind.Big)], ["new", null], new() { ["a"] = 1, ["b"] = null }, (2, "x")),
        new(2, null, [], null, [], null),
    ];

    [SkippableFact]
    public void Nested_records_go_in_and_come_out()
    {
        var frame = Session.CreateDataFrame(Orders);

        frame.Schema().SimpleString.Should().Be(
            "struct<Id:int,Customer:string,Lines:array<struct<Product:string,Price:decimal(38,18),Kind:string>>,Tags:array<string>,Counts:map<string,int>,Size:struct<_1:int,_2:string>>");
        frame.OrderBy("Id").Collect<Order>().Should().BeEquivalentTo(Orders, options => options.WithStrictOrdering());
        frame.OrderBy("Id").ToLocalIterator<Order>().Should().BeEquivalentTo(Orders, options => options.WithStrictOrdering());
    }

    [SkippableFact]
    public async Task Records_come_while_they_are_computed()
    {
        var ids = new List<int>();
        await foreach (var order in Session.CreateDataFrame(Orders).OrderBy("Id").ToAsyncEnumerable<Order>())
        {
            ids.Add(order.Id);
        }

        ids.Should().Equal(1, 2);
    }

    [SkippableFact]
    public void Tuples_are_rows()
    {
        var frame = Session.CreateDataFrame([("a", 1, (int?)null), ("b", 2, 3)]);

        frame.Schema().SimpleString.Should().Be("struct<_1:string,_2:int,_3:int>");
        frame.OrderBy("_1").Collect<(string Name, long Number, int? Other)>().Should().Equal(("a", 1, null), ("b", 2, 3));
    }

    [SkippableFact]
    public void Values_are_rows_of_one_column()
    {
        var id = Guid.CreateVersion7();

        Session.CreateDataFrame([id]).Collect<Guid>().Should().Equal(id);
        Session.CreateDataFrame([1.5m, 2m]).Schema().SimpleString.Should().Be("struct<_1:decimal(38,18)>");
        Session.CreateDataFrame([Kind.Big]).Collect<string>().Should().Equal("Big");
        Session.CreateDataFrame<int[]>([[1, 2], []]).Collect<List<int>>().Select(list => list.Count).Should().BeEquivalentTo([2, 0]);
        Session.Range(3).OrderBy("id").Collect<long>().Should().Equal(0, 1, 2);
        Session.Range(1).SelectExpr("CAST('12345678901234567890123456789012345678' AS decimal(38,0))").Collect<SqlDecimal>().Should().Equal(SqlDecimal.Parse("12345678901234567890123456789012345678"));
        Session.Range(2).Agg(Functions.Sum(Functions.Col("id").Cast("decimal(28,10)"))).Collect<decimal>().Should().Equal(1m);
    }

    [SkippableFact]
    public void Classes_go_by_the_properties_that_can_be_set()
    {
        var when = new DateTimeOffset(2024, 1, 6, 10, 0, 0, TimeSpan.FromHours(2));
        var frame = Session.CreateDataFrame([new Visit { Place = "x", When = when, Day = new Date(2024, 1, 6), Letter = 'ß' }]);

        frame.Schema().SimpleString.Should().Be("struct<Place:string,When:timestamp,Day:date,Letter:string>");
        frame.Collect<Visit>().Should().BeEquivalentTo([new Visit { Place = "x", When = when, Day = new Date(2024, 1, 6), Letter = 'ß' }]);
    }

    private sealed record Order(int Id, string? Customer, IReadOnlyList<Line> Lines, string?[]? Tags, Dictionary<string, int?> Counts, (int, string)? Size);

    private sealed record Line(string Product, decimal Price, Kind Kind);

    private enum Kind
    {
        Small,
        Big,
    }

    private sealed class Visit
    {
        public required string Place { get; init; }

        public DateTimeOffset When { get; set; }

        public Date? Day { get; set; }

        public char Letter { get; set; }
    }
}
