using Etl.Jobs.Tests.Cloud;
using Etl.LocalPipeline;
using Etl.LocalPipeline.Story;

namespace Etl.Trigger.Tests.Function;

/// <summary>What scripts/local-pipeline plays, with the built function and the built program.</summary>
[Trait("Ring", "Cloud")]
public sealed class FourDaysTests(LambdaZip zip) : IClassFixture<LambdaZip>
{
    [SkippableFact]
    public async Task Play_FourDays_GoAsTheyMust()
    {
        CloudRing.Require();
        using var output = new StringWriter { NewLine = "\n" };

        var play = () => FourDays.PlayAsync(new PipelineOptions(zip.Path, Repository(AppContext.BaseDirectory), "duckdb", Keep: null, Verbose: true), output);

        var problem = (await Record.ExceptionAsync(play))?.Message;
        problem.Should().BeNull($"all should go as it must, but:\n{output}");
        output.ToString().Should()
            .Contain("03:30  lambda     incomplete, missing inventory_2025-11-26.csv.gz").And.Contain("alert      retail_daily 2025-11-26: files not complete at 03:30\n")
            .And.Contain("03:30  lambda     triggered retail_daily__2025-11-27, queued")
            .And.Contain("alert      retail_daily failed for 2025-11-29\n").And.Contain("03:30  lambda     cleared retail_daily__2025-11-29, queued")
            .And.Contain("tables, types and partitions agree with the files")
            .And.MatchRegex("\nAll four days went as they must: 3 runs, 3 alerts, the function's peak memory [0-9]+ MB, [0-9]+ s.\n$");
    }

    private static string Repository(string folder) => File.Exists(Path.Combine(folder, "Etl.sln")) ? folder : Repository(Path.GetDirectoryName(folder)!);
}
