using Etl.DataFrames;
using Etl.DataFrames.Types;

namespace Etl.Differential.Plans;

/// <summary>An expression that the analysis has accepted.</summary>
/// <param name="Column">The expression.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Bound">No value is further from zero.</param>
internal sealed record Typed(Column Column, DataType Type, double Bound);
