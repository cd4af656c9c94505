using static Etl.DuckDB.Kernels.KernelDefinition;
using static Etl.DuckDB.Kernels.RowKernel;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>The kernels with patterns.</summary>
internal static class PatternKernels
{
    public static IReadOnlyDictionary<string, KernelDefinition> All { get; } = new Dictionary<string, KernelDefinition>
    {
        ["like"] = Of<string, string, bool>(LikePatterns.Like),
        ["ilike"] = Of<string, string, bool>(LikePatterns.ILike),
        ["rlike"] = Of<string, string, bool>(PatternFunctions.Matches),
        ["regexp_extract"] = Of<string, string, int, string>(PatternFunctions.Extract),
        ["regexp_substr"] = Of<string, string, string?>(PatternFunctions.First),
        ["regexp_count"] = Of<string, string, int>(PatternFunctions.Count),
        ["regexp_instr"] = Of<string, string, int>(PatternFunctions.Position),
        ["regexp_replace"] = Of<string, string, string, int, string>(PatternFunctions.Replace),
        ["regexp_extract_all"] = OfValues(values => PatternFunctions.ExtractAll((string)values[0]!, (string)values[1]!, (int)values[2]!)),
        ["split"] = OfValues(values => PatternFunctions.Split((string)values[0]!, (string)values[1]!, (int)values[2]!)),
        ["str_to_map"] = OfValues(values => PatternFunctions.ToMap((string)values[0]!, (string)values[1]!, (string)values[2]!)),
    };
}
