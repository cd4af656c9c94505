using Etl.DataFrames.Tests.Support;
using static Etl.DataFrames.Functions;

namespace Etl.DataFrames.Tests.Analysis;

public sealed class RepartitionTests
{
    private static readonly DataFrame Table = Frames.Of("a int, b int");

    [Fact]
    public void Number_must_be_positive() => FluentActions.Invoking(() => Table.Coalesce(0)).Should().Throw<AnalysisException>()
        .WithMessage("The number of partitions is '0'. Give 1 or more.");

    [Fact]
    public void Expression_is_refused() => FluentActions.Invoking(() => Table.Repartition(2, Col("a") + 1)).Should().Throw<AnalysisException>()
        .WithMessage("Repartition takes columns, not '(a + 1)'. Add it with WithColumn first.");

    [Fact]
    public void Engine_without_partitions_reads_the_same() =>
        Table.Repartition(4, Col("a")).Filter(Col("a") > 1).Hint("broadcast").Sql().Should().Be(Table.Filter(Col("a") > 1).Sql());

    [Fact]
    public void Hints_are_part_of_the_plan_unless_nobody_knows_them()
    {
        Table.Hint("broadcast").PlanText().Should().StartWith("Hint BROADCAST\n");
        Table.Hint("MapJoin").PlanText().Should().StartWith("Hint BROADCAST\n");
        Table.Hint("unheard_of").PlanText().Should().StartWith("Scan");
    }
}
