namespace Etl.Engines.Tests.Golden;

/// <summary>How a case ended.</summary>
internal enum Ending
{
    /// <summary>Spark's answer.</summary>
    Passed,

    /// <summary>Refused when it was planned: the engine cannot give Spark's answer and says so.</summary>
    Refused,

    /// <summary>It uses what the API does not have.</summary>
    Missing,

    /// <summary>Another answer.</summary>
    Failed,
}

/// <summary>What became of a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Detail">What was missing, refused, or different.</param>
internal sealed record CaseResult(string Id, Ending Ending, string Detail = "");
