using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames.Types;
using Etl.Testing;
using Etl.Testing.Comparing;
using TpcH.Queries;

namespace Etl.Engines.Tests.TpcH;

/// <summary>The 22 queries of TPC-H in this API give the rows of the same queries as SQL, which DuckDB runs without any of this library's translation.</summary>
public sealed class TpcHTests(TpcHFixture data) : IClassFixture<TpcHFixture>
{
    public static TheoryData<int> Numbers => new(Query.All.Select(query => query.Number));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Query_GivesTheRowsOfItsSql(int number)
    {
        var query = Query.All.Single(query => query.Number == number);
        var rows = data.Query(query.Sql(data.Tables.Scale));
        var actual = TableRows.Of(query.Build(data.Tables));

        rows.Should().NotBeEmpty();
        rows.Should().OnlyContain(row => row.All(value => value != null));
        rows.Should().OnlyContain(row => row.Length == actual.Schema.Fields.Count);
        new TableComparer(new TableOptions().InOrder())
            .Difference(Converted(rows, actual.Schema), Converted(actual.Rows, actual.Schema)).Should().BeNull();
    }

    private static TableRows Converted(IEnumerable<object?[]> rows, StructType schema) =>
        new(schema, [.. rows.Select(row => row.Select((value, i) => Convert(value, schema.Fields[i].DataType)).ToArray())]);

    private static object? Convert(object? value, DataType type) => (value, type) switch
    {
        // A mean is a binary number to DuckDB's SQL, and a decimal to Spark.
        (double number, DecimalType exact) => Math.Round((decimal)number, exact.Scale, MidpointRounding.AwayFromZero),
        (Int128 number, LongType) => (long)number,
        (IConvertible number, LongType or IntegerType) => System.Convert.ToInt64(number, CultureInfo.InvariantCulture),
        _ => value,
    };
}
