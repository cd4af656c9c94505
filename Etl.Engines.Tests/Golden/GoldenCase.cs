using System.Text.Json;
using Etl.DataFrames;

namespace Etl.Engines.Tests.Golden;

/// <summary>Runs a case and sorts out how it ended.</summary>
internal static class GoldenCase
{
    /// <summary>Runs a case that reports its difference, or null if it has none.</summary>
    public static CaseResult Run(JsonElement json, Func<JsonElement, string?> run)
    {
        var id = json.Text("id");
        try
        {
            return run(json) is { } difference ? new CaseResult(id, Ending.Failed, difference) : new CaseResult(id, Ending.Passed);
        }
        catch (MissingException missing)
        {
            return new CaseResult(id, Ending.Missing, missing.Message);
        }
        catch (UnsupportedOperationException refused)
        {
            return new CaseResult(id, Ending.Refused, refused.Message);
        }
        catch (AnalysisException error)
        {
            return FailsAnalysis(json) ? new CaseResult(id, Ending.Passed) : new CaseResult(id, Ending.Failed, $"Spark answers, but: {error.Message}");
        }
        catch (Exception error) when (error is not InvalidProgramException)
        {
            return new CaseResult(id, Ending.Failed, $"{error.GetType().Name}: {error.Message}");
        }
    }

    /// <summary>Whether either version of Spark refuses to plan the case.</summary>
    public static bool FailsAnalysis(JsonElement json) => Errors(json).Any(error => error.Text("stage") == "analysis");

    /// <summary>The errors of the whole case, of both versions.</summary>
    public static IEnumerable<JsonElement> Errors(JsonElement json) =>
        new[] { json.Get("error"), json.Get("error41") }.OfType<JsonElement>();

    /// <summary>Whether a class is one of those that Spark reports; one version may add a part to it.</summary>
    public static bool IsClass(string? ours, IEnumerable<string> expected) =>
        ours is not null && expected.Any(theirs => theirs == ours || theirs.StartsWith($"{ours}.", StringComparison.Ordinal));
}
