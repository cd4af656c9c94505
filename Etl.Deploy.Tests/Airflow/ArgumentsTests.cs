using Etl.Deploy.Airflow;
using Etl.Deploy.Tests.Support;
using Etl.Jobs.Commands;
using Etl.Jobs.Presentation;

namespace Etl.Deploy.Tests.Airflow;

/// <summary>What Airflow has the job do.</summary>
[Collection(SharedSession.Name)]
public sealed class ArgumentsTests
{
    /// <summary>The command line of the contracts is one that <c>etl</c> takes: it fails because the files are not there, not because it is wrong.</summary>
    [Theory]
    [InlineData("snapshot", "none")]
    [InlineData("increment", "type2")]
    public void Arguments_AreACommandLineOfEtl(string mode, string history)
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7().ToString());
        string[] args = [.. AirflowContracts.Arguments.Select(word => word switch
        {
            "{{ params.business_date }}" => "2024-01-13",
            "{{ var.json.retail_daily.raw }}" => Path.Combine(folder, "raw"),
            "{{ var.json.retail_daily.lake }}" => Path.Combine(folder, "lake"),
            "{{ params.mode or var.json.retail_daily.mode }}" => mode,
            "{{ params.history or var.json.retail_daily.history }}" => history,
            "{{ params.reject_limit }}" => "50%",
            _ => word,
        })];
        args.Should().NotContain(word => word.Contains("{{"));
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exitCode = new CommandLineApp(Terminal.Plain(output, error, "etl")).Run(args, CancellationToken.None);

        exitCode.Should().Be(3, error.ToString());
    }
}
