using Etl.DataFrames;
using Etl.DataFrames.Sql;
using Etl.DuckDB;
using Etl.Spark.Sql;

namespace Etl.Engines.Tests.Dialects;

/// <summary>Plans as long as a loop makes them, in the SQL of the engines.</summary>
public sealed class LongPlanTests
{
    private static readonly DataFrame Start =
        SparkSession.Detached(new DuckDbEngine(new Dictionary<string, string>())).Read().Schema("a int, b int").Csv("/data/t.csv");

    private static readonly Dictionary<string, SqlDialect> Dialects = new() { ["DuckDB"] = DuckDbDialect.Instance, ["Spark"] = SparkDialect.Instance };

    public static TheoryData<string, string> Chains
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var chain in LongPlans.Chains.Keys)
            {
                all.Add(chain, "DuckDB");
                all.Add(chain, "Spark");
            }

            return all;
        }
    }

    // Work is counted in bytes: unlike time they are the same on every run and machine. The text of the first steps is shorter: a column is written out
    // wherever it is used until that is too long.
    [Theory]
    [MemberData(nameof(Chains))]
    public void Chains_FourTimesAsLong_TakeFourTimesTheWork(string chain, string engine)
    {
        Work(chain, engine, 100);

        var (few, many) = (Work(chain, engine, 500), Work(chain, engine, 2_000));

        many.Bytes.Should().BeLessThan(5 * few.Bytes);
        many.Text.Should().BeLessThan(6 * few.Text);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Chains_OfThreeThousand_DoNotOverflowAStackOf80BytesEach(string chain, string engine)
    {
        Sql(chain, engine, 10);

        OnStackOf(3_000 * 80, () => Sql(chain, engine, 3_000)).Should().StartWith("SELECT");
    }

    // What may fail is computed only where the left side does not decide, so that the left side is written twice.
    [Fact]
    public void Conditions_NestedToTheLeft_AreRefusedBeforeTheyFillTheMemory()
    {
        var some = Enumerable.Range(0, 12).Aggregate(Functions.Lit(true), Nested);
        var many = Enumerable.Range(0, 60).Aggregate(Functions.Lit(true), Nested);

        SqlGenerator.Generate(Start.Filter(some).Plan, DuckDbDialect.Instance, _ => null).Text.Length.Should().BeLessThan(1_000_000);
        FluentActions.Invoking(() => SqlGenerator.Generate(Start.Filter(many).Plan, DuckDbDialect.Instance, _ => null)).Should().Throw<DataFrames.UnsupportedOperationException>()
            .WithMessage("*a plan whose SQL has over 64 million characters*Give a long expression that is used several times a column of its own: WithColumn.");

        static Column Nested(Column rest, int i) => i % 2 == 0 ? rest | LongPlans.Quotient(i) : rest & LongPlans.Quotient(i);
    }

    private static (long Bytes, int Text) Work(string chain, string engine, int steps) => OnStackOf(512 * 1024 * 1024, () =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var text = Sql(chain, engine, steps);
        return (GC.GetAllocatedBytesForCurrentThread() - before, text.Length);
    });

    private static string Sql(string chain, string engine, int steps) =>
        SqlGenerator.Generate(LongPlans.Chains[chain](Start, steps).Plan, Dialects[engine], _ => null).Text;

    private static T OnStackOf<T>(int bytes, Func<T> work)
    {
        T? result = default;
        var thread = new Thread(() => result = work(), bytes);
        thread.Start();
        thread.Join();
        return result!;
    }
}
