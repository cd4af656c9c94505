using System.CommandLine;
using Etl.DataFrames;
using Etl.Golden.Cases;
using Etl.Golden.Files;
using Etl.Golden.Reports;

namespace Etl.Golden.Commands;

/// <summary>The command: reads a folder, runs its cases on an engine, and prints how they ended.</summary>
internal sealed class GoldenCommand(TextWriter output, TextWriter errors)
{
    // The answers were recorded with these; other engines do not know them.
    private static readonly Dictionary<string, string> Recorded = new()
    {
        ["spark.sql.shuffle.partitions"] = "1",
        ["spark.sql.adaptive.enabled"] = "false",
    };

    /// <summary>Runs the command.</summary>
    public int Run(string[] args)
    {
        // A first argument that ends in the program's name would be taken for the program itself, and a folder may be called so.
        var parsed = GoldenOptions.Command(Run).Parse([RootCommand.ExecutableName, .. args]);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }

        return (int)Fail(ExitCode.Usage, $"{string.Join(" ", parsed.Errors.Select(error => error.Message))} See --help.");
    }

    private ExitCode Run(GoldenOptions options)
    {
        try
        {
            var folder = GoldenFolder.Read(options.Folder);
            return Start(options) is { } session ? Run(options, folder, session) : ExitCode.NoEngine;
        }
        catch (MalformedException problem)
        {
            return Fail(ExitCode.Usage, problem.Message);
        }
        catch (AnalysisException problem)
        {
            return Fail(ExitCode.Usage, problem.Message);
        }
    }

    // An unknown engine is an error of the analysis: the caller's, and not the engine's.
    private SparkSession? Start(GoldenOptions options)
    {
        try
        {
            return options.Settings
                .Aggregate(Recorded.Aggregate(SparkSession.Builder(), Configure).Config(Builder.EngineSetting, options.Engine), Configure)
                .AppName("golden")
                .GetOrCreate();
        }
        catch (Exception error) when (error is not AnalysisException and not OutOfMemoryException)
        {
            Fail(ExitCode.NoEngine, $"Engine '{options.Engine}' did not start: {error.Message}");
            return null;
        }
    }

    private static Builder Configure(Builder builder, KeyValuePair<string, string> setting) => builder.Config(setting.Key, setting.Value);

    private ExitCode Run(GoldenOptions options, GoldenFolder folder, SparkSession session)
    {
        using (session)
        {
            var deviations = options.Deviations is { } list ? Deviations.Read(list) : Deviations.Of(session.Engine, Releases.Of(session));
            var runner = new GoldenRunner(session, folder.Tables, deviations);
            var report = new GoldenReport(options.Folder, session.Engine, session.Version(), [.. folder.Files.Select(runner.Run)]);
            output.Write(options.Json ? JsonReport.Write(report) : TextReport.Write(report, options.Verbose));
            return End(report, folder);
        }
    }

    private ExitCode End(GoldenReport report, GoldenFolder folder)
    {
        foreach (var file in folder.Skipped)
        {
            errors.WriteLine($"golden: '{file}' has no cases and was left out.");
        }

        foreach (var problem in report.Problems)
        {
            Fail(ExitCode.Usage, problem);
        }

        return report.Problems.Any() ? ExitCode.Usage
            : report.Figures.Failed > 0 ? ExitCode.Failures
            : ExitCode.NoFailures;
    }

    private ExitCode Fail(ExitCode code, string message)
    {
        errors.WriteLine($"golden: {message}");
        return code;
    }
}
