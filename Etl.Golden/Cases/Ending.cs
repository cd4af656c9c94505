namespace Etl.Golden.Cases;

/// <summary>How a case ended.</summary>
internal enum Ending
{
    /// <summary>Spark's answer.</summary>
    Passed,

    /// <summary>Refused when it was planned: the engine cannot give Spark's answer and says so.</summary>
    Refused,

    /// <summary>It uses what the API does not have.</summary>
    Missing,

    /// <summary>Another answer, and the list of deviations says why.</summary>
    Deviating,

    /// <summary>Another answer.</summary>
    Failed,
}
