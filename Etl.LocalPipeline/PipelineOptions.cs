using System.CommandLine;

namespace Etl.LocalPipeline;

/// <summary>How the pipeline is played.</summary>
/// <param name="LambdaZip">The function's zip, as scripts/package makes it.</param>
/// <param name="Repository">The folder with deploy/.</param>
/// <param name="Engine">duckdb or spark.</param>
/// <param name="Keep">Where a copy of the tables stays; null for nowhere.</param>
/// <param name="Verbose">Whether the logs of the function and of the job are shown.</param>
internal sealed record PipelineOptions(string LambdaZip, string Repository, string Engine, string? Keep, bool Verbose)
{
    /// <summary>The command line.</summary>
    public static RootCommand Command(Func<PipelineOptions, Task<int>> run)
    {
        var zip = new Option<string>("--lambda") { HelpName = "ZIP", Required = true, Description = "The function's zip, made by 'scripts/package --only trigger'." };
        var repository = new Option<string>("--repository") { HelpName = "DIR", DefaultValueFactory = _ => ".", Description = "The folder with deploy/. Default: this one." };
        var engine = new Option<string>("--engine")
        {
            HelpName = "NAME",
            DefaultValueFactory = _ => "duckdb",
            Description = "duckdb, or spark: the step's own spark-submit, from SPARK_HOME. Default: duckdb.",
        };
        engine.AcceptOnlyFromAmong("duckdb", "spark");
        var keep = new Option<string?>("--keep") { HelpName = "DIR", Description = "Leaves a copy of the tables there, as a lake for 'etl show --output DIR'." };
        var verbose = new Option<bool>("--verbose") { Description = "Shows the logs of the function and of the job." };
        var command = new RootCommand(
            "Plays four days of the pipeline on this machine: source, S3 server, schedule, the Lambda's zip, an Airflow, the EMR step's command, tables, catalogue. "
            + "One day lacks a file, one is late, one is delivered twice, one fails at first. Exit code 0 when all went as it must, 1 when not.")
        {
            zip, repository, engine, keep, verbose,
        };
        command.SetAction((call, _) => run(new PipelineOptions(
            call.GetRequiredValue(zip), Path.GetFullPath(call.GetRequiredValue(repository)), call.GetRequiredValue(engine), call.GetValue(keep), call.GetValue(verbose))));
        return command;
    }
}
