namespace Etl.DataFrames.Json;

/// <summary>How types are found in JSON.</summary>
/// <param name="PrimitivesAsString">Whether every value is found to be a text.</param>
/// <param name="PrefersDecimal">Whether numbers with a fraction are found to be decimals.</param>
internal sealed record JsonTypeOptions(bool PrimitivesAsString, bool PrefersDecimal);
