using Etl.DataFrames.Plans;

namespace Etl.Differential.Plans;

/// <summary>A plan that two engines are asked for.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Kept">Parts of it whose rows the engines keep first.</param>
/// <param name="IsOrdered">Whether the order of its rows is decided.</param>
/// <param name="Parts">Its columns one by one, when a failure of one must be told from that of another.</param>
internal sealed record DifferentialCase(Plan Plan, IReadOnlyList<Plan> Kept, bool IsOrdered, IReadOnlyList<Plan> Parts);
