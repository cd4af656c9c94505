using Etl.DataFrames;
using Etl.Engines.Tests.Specification;

namespace Etl.Engines.Tests.Spark;

/// <summary>Arrays, maps, structs and bytes come back from Spark as from the embedded engine.</summary>
[Trait("Ring", "Spark")]
public abstract class NestedResultTests(SparkFixture spark, DuckDbFixture duckDb, string version) : EngineSpecification(spark), IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etl-nested-").FullName;

    [SkippableFact]
    public void Nested_columns_and_bytes_come_back_on_both_engines()
    {
        Write("""
            SELECT 1 AS id, array(1, NULL, 3) AS numbers, map('k', 1.50BD, 'l', NULL) AS prices, named_struct('day', DATE '2024-01-06', 'parts', array('a', 'é')) AS item,
                X'00FF' AS bytes, array(named_struct('x', 1L), NULL) AS points
            UNION ALL SELECT 2, NULL, NULL, NULL, NULL, NULL
            UNION ALL SELECT 3, array(), map(), named_struct('day', NULL, 'parts', NULL), X'', array()
            """);

        var rows = Session.Read().Parquet(_folder).OrderBy("id").Collect().ToList();

        Plain(rows[0].Values).Should().BeEquivalentTo(
            new object?[]
            {
                1, new object?[] { 1, null, 3 }, new[] { KeyValuePair.Create<object, object?>("k", 1.50m), KeyValuePair.Create<object, object?>("l", null) },
                new object?[] { new DateOnly(2024, 1, 6), new object?[] { "a", "é" } }, new byte[] { 0, 255 }, new object?[] { new object?[] { 1L }, null },
            },
            options => options.WithStrictOrdering());
        rows[1].Values.Skip(1).Should().OnlyContain(value => value == null);
        rows[2].Values[1].Should().BeEquivalentTo(Array.Empty<object?>());
        var embedded = duckDb.Session.Read().Parquet(_folder).OrderBy("id").Collect();
        rows.Select(row => Plain(row.Values)).Should().BeEquivalentTo(embedded.Select(row => Plain(row.Values)), options => options.WithStrictOrdering());
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    // A struct is a Row of its own.
    private static object?[] Plain(IEnumerable<object?> values) => [.. values.Select(value => value switch
    {
        Row row => Plain(row.Values),
        object?[] items => Plain(items),
        _ => value,
    })];

    private void Write(string sql)
    {
        var application = SparkJvm.Of(version);
        using var thread = application.Gateway.Enter();
        using var frame = thread.Get(application.RootSession, "sql", sql);
        using var writer = thread.Get(frame, "write");
        using var mode = thread.Get(writer, "mode", "overwrite");
        thread.Do(writer, "parquet", _folder);
    }
}

public sealed class Spark35NestedResultTests(Spark35Fixture spark, DuckDbFixture duckDb)
    : NestedResultTests(spark, duckDb, "3.5.6"), IClassFixture<Spark35Fixture>, IClassFixture<DuckDbFixture>;

public sealed class Spark41NestedResultTests(Spark41Fixture spark, DuckDbFixture duckDb)
    : NestedResultTests(spark, duckDb, "4.1.1"), IClassFixture<Spark41Fixture>, IClassFixture<DuckDbFixture>;
