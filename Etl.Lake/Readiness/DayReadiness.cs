namespace Etl.Lake.Readiness;

/// <summary>What the rule says about a business date.</summary>
/// <param name="Date">The business date.</param>
/// <param name="State">How far its files are.</param>
/// <param name="Missing">The names of the files that are not there.</param>
/// <param name="Problems">What is wrong with files that are there: with which, what, and what to do.</param>
public sealed record DayReadiness(DateOnly Date, DayState State, IReadOnlyList<string> Missing, IReadOnlyList<string> Problems);
