using System.Text.RegularExpressions;
using Etl.Deploy.Superset;
using Etl.Deploy.Tests.Support;

namespace Etl.Deploy.Tests.Athena;

/// <summary>The view and the example queries, run on the job's own Parquet files by DuckDB: Athena itself is not here.</summary>
[Collection(SharedSession.Name)]
public sealed class QueriesTests : IClassFixture<SmallLake>
{
    private readonly SmallLake _lake;

    public QueriesTests(SmallLake lake)
    {
        _lake = lake;
        foreach (var (table, folder) in new[] { ("dim_store", ""), ("dim_product", ""), ("dim_calendar", ""), ("fact_store_product_week", "*/") })
        {
            lake.Execute($"CREATE OR REPLACE VIEW {table} AS SELECT * FROM read_parquet('{lake.Path}/mart/{table}/{folder}*.parquet', hive_partitioning = true)");
        }
    }

    public static TheoryData<string> Queries => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "deploy", "athena", "queries")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Query_Runs_AndReadsTheColumnsItSays(string file)
    {
        var sql = Repository.Text($"deploy/athena/queries/{file}").Replace("{date}", SmallLake.LastWeek, StringComparison.Ordinal);
        var statement = string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith("--", StringComparison.Ordinal)));

        _lake.Query(statement).Should().NotBeEmpty();
        foreach (var (alias, table) in new[] { ("fact", "fact_store_product_week"), ("store", "dim_store"), ("product", "dim_product") })
        {
            var used = Regex.Matches(statement, $@"\b{alias}\.([a-z_]+)").Select(match => match.Groups[1].Value).Where(column => column != Charts.Week).Distinct();
            var said = Regex.Match(sql, $@"{table}: ([a-z_, ]+)[;.]").Groups[1].Value;
            (said.Length == 0 ? [] : said.Split(", ")).Should().BeEquivalentTo(used, $"the comment of {file} tells what {table} costs");
        }
    }

    [Fact]
    public void View_HasARowPerRowOfTheFact()
    {
        _lake.Execute(Repository.Text("deploy/athena/views/retail_weekly.sql"));

        _lake.Query("SELECT COUNT(*), COUNT(DISTINCT (week_end_dt, store_key, prod_key)) FROM retail_weekly").Single()
            .Should().Equal(_lake.Query("SELECT COUNT(*), COUNT(*) FROM fact_store_product_week").Single());
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Query_IsExplainedWithItsBytes(string file) =>
        Repository.Text("deploy/athena/README.md").Should().MatchRegex($@"\| \[{Regex.Escape(file)}\]\(queries/{Regex.Escape(file)}\) \| [0-9.]+ B, [0-9]+ weeks? \| [0-9]+ kB \| [0-9]+ MB \|");
}
