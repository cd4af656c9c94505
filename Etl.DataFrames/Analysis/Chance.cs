namespace Etl.DataFrames.Analysis;

/// <summary>Functions that give another value each time they are computed: a statement may write them once only.</summary>
internal static class Chance
{
    private static readonly HashSet<string> Functions = ["rand", "randn", "uuid", "shuffle", "monotonically_increasing_id"];

    public static bool Has(string function) => Functions.Contains(function);
}
