namespace Etl.Golden.Cases;

/// <summary>What became of a case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Function">What it is counted for.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Call">The expression, plan or file, as people would write it.</param>
/// <param name="Reason">What is missing, why it was refused, or why it may deviate.</param>
/// <param name="Difference">Where it differs from Spark's answer.</param>
internal sealed record CaseResult(string Id, string Function, Ending Ending, string Call, string? Reason = null, Difference? Difference = null);
