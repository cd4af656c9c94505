using System.Data.SqlTypes;
using Etl.DuckDB;
using Etl.DuckDB.Native;

namespace Etl.Engines.Tests.Native;

public sealed class ResultTests(SharedDatabase shared) : NativeDatabase(shared), IClassFixture<SharedDatabase>
{
    [Theory]
    [InlineData("DECIMAL(4,1)", "-999.9")]
    [InlineData("DECIMAL(9,2)", "-9999999.99")]
    [InlineData("DECIMAL(18,4)", "-99999999999999.9999")]
    [InlineData("DECIMAL(28,5)", "-99999999999999999999999.99999")]
    public void Decimal_of_any_width_is_exact(string type, string text) =>
        Scalar($"SELECT '{text}'::{type}").Should().Be(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Wide_decimal_is_SqlDecimal() =>
        Scalar("SELECT '-99999999999999999999999999999999.999999'::DECIMAL(38,6)")
            .Should().Be(SqlDecimal.Parse("-99999999999999999999999999999999.999999"));

    [Fact]
    public void Sum_of_bigints_is_a_hugeint() =>
        Scalar("SELECT sum(x) FROM (VALUES (9223372036854775807), (9223372036854775807)) t(x)")
            .Should().Be((Int128)long.MaxValue * 2);

    [Theory]
    [InlineData("'1969-12-31 23:59:59.999999'::TIMESTAMP", "1969-12-31T23:59:59.9999990Z")]
    [InlineData("'2024-01-01 00:00:00+02'::TIMESTAMPTZ", "2023-12-31T22:00:00.0000000Z")]
    [InlineData("'2024-01-01 00:00:01'::TIMESTAMP_S", "2024-01-01T00:00:01.0000000Z")]
    [InlineData("'1969-12-31 23:59:59.123'::TIMESTAMP_MS", "1969-12-31T23:59:59.1230000Z")]
    [InlineData("'1969-12-31 23:59:59.123456789'::TIMESTAMP_NS", "1969-12-31T23:59:59.1234567Z")]
    public void Timestamps_are_UTC(string sql, string expected)
    {
        var value = Scalar($"SELECT {sql}").Should().BeOfType<DateTime>().Subject;

        value.Kind.Should().Be(DateTimeKind.Utc);
        value.ToString("O", System.Globalization.CultureInfo.InvariantCulture).Should().Be(expected);
    }

    [Theory]
    [InlineData("'infinity'::DATE", "The DATE value is infinite, which*")]
    [InlineData("'10000-01-01'::DATE", "The DATE value '1970-01-01 +2932897 days' is outside the years 1 to 9999, which*")]
    [InlineData("'0001-12-31 (BC)'::DATE", "The DATE value '1970-01-01 -719163 days' is outside*")]
    [InlineData("'-infinity'::TIMESTAMP", "The TIMESTAMP value is infinite, which*")]
    [InlineData("'10000-01-01'::TIMESTAMP", "The TIMESTAMP value '253402300800000000' (since 1970) is outside*")]
    public void Times_that_NET_cannot_hold_are_errors(string sql, string message)
    {
        var act = () => Scalar($"SELECT {sql}");

        act.Should().Throw<DuckDbException>().WithMessage(message).Which.ErrorType.Should().Be(DuckDbErrorType.OutOfRange);
    }

    [Fact]
    public void Nested_values_are_arrays_and_pairs_in_order()
    {
        var row = Rows(
            """
            SELECT [1, NULL, 3], [['a'], [], NULL], {'b': 1, 'a': NULL::VARCHAR}, MAP {'z': 1, 'a': NULL}, []::INTEGER[], NULL::INTEGER[],
                   [{'x': [1.5]}]
            """).Single();

        row.Should().BeEquivalentTo(
            new object?[]
            {
                new object?[] { 1, null, 3 },
                new object?[] { new object[] { "a" }, Array.Empty<object>(), null },
                new object?[] { 1, null },
                new KeyValuePair<object, object?>[] { new("z", 1), new("a", null) },
                Array.Empty<object>(),
                null,
                new object[] { new object[] { new object[] { 1.5m } } },
            },
            options => options.WithStrictOrdering());
    }

    [Fact]
    public void Nested_values_over_many_chunks_stay_with_their_rows()
    {
        var rows = Rows("SELECT i, CASE WHEN i % 3 = 0 THEN NULL ELSE [i, i + 1] END, {'t': 'text number ' || i} FROM range(10000) t(i)");

        rows.Should().HaveCount(10_000);
        foreach (var row in rows)
        {
            var i = (long)row[0]!;
            ((object?[]?)row[1])?.Should().Equal(i, i + 1);
            (row[1] is null).Should().Be(i % 3 == 0);
            ((object?[])row[2]!).Should().Equal($"text number {i}");
        }
    }

    [Fact]
    public void Columns_have_names_and_types()
    {
        using var result = Connection.Query(
            """SELECT 1::DECIMAL(7,2) AS "a b", MAP {'k': [1]} AS m, {'x y': DATE '2024-01-01', 'b': NULL::TIMESTAMPTZ} AS s, NULL AS n""");

        result.Columns.Select(column => $"{column.Name}: {column.Type}").Should().Equal(
            "a b: DECIMAL(7,2)",
            "m: MAP(VARCHAR, INTEGER[])",
            "s: STRUCT(\"x y\" DATE, \"b\" TIMESTAMP WITH TIME ZONE)",
            "n: INTEGER");
    }

    [Fact]
    public void Typed_readers_give_spans_and_values()
    {
        using var result = Connection.Query("SELECT i::INTEGER, i::VARCHAR, i * 1.5 FROM range(3) t(i)");
        var chunk = result.Fetch()!;

        ((FixedReader<int>)chunk[0]).Values.ToArray().Should().Equal(0, 1, 2);
        ((VarcharReader)chunk[1]).Utf8(2).ToArray().Should().Equal((byte)'2');
        var decimals = new decimal[3];
        ((VectorReader<decimal>)chunk[2]).CopyTo(decimals);
        decimals.Should().Equal(0m, 1.5m, 3m);
    }

    [Fact]
    public void Chunk_that_is_gone_cannot_be_read()
    {
        using var result = Connection.Query("SELECT i FROM range(5000) t(i)");
        var first = result.Fetch()!;
        var reader = first[0];
        result.Fetch();

        var readChunk = () => first[0];
        var readRow = () => reader.Read(4000);
        readChunk.Should().Throw<ObjectDisposedException>();
        readRow.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Type_without_a_reader_names_the_column()
    {
        var act = () => Rows("SELECT '101'::BIT AS flags");

        act.Should().Throw<DuckDbException>()
            .WithMessage("Column 'flags': Values of type 'BIT' cannot be read into .NET. Cast them to VARCHAR in the query.");
    }

    [Fact]
    public void Error_in_the_middle_of_a_stream_is_thrown()
    {
        // With several threads DuckDB may report that it interrupted the others: see DuckDbEngine.Fetch.
        Connection.Execute("SET threads = 1");
        using var result = Connection.Query(
            "SELECT CASE WHEN i = 900000 THEN error('row ' || i) ELSE i::VARCHAR END FROM range(1000000) t(i)");

        var act = () => result.Rows().Count();

        act.Should().Throw<DuckDbException>().WithMessage("*row 900000*");
    }

    [Fact]
    public void Later_statement_closes_an_unread_result()
    {
        using var result = Connection.Query("SELECT i FROM range(1000000) t(i)");
        result.Fetch();
        Scalar("SELECT 1").Should().Be(1);

        var act = () => result.Fetch();

        act.Should().Throw<InvalidOperationException>().WithMessage("A later statement on the same connection has closed this result.*");
    }
}
