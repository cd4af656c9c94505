using Etl.DataFrames.Analysis;

namespace Etl.Differential.Shapes;

/// <summary>
/// How calls of the functions are made: by the parameters that the catalogue's rule names, or by a table here where a function takes special values or its
/// arguments decide together. Operators, conditions and casts have generators of their own.
/// </summary>
internal static class FunctionShapes
{
    // By chance, by the clock, or nothing but an error.
    private static readonly HashSet<string> NotComparable =
        ["shuffle", "rand", "randn", "uuid", "monotonically_increasing_id", "spark_partition_id", "input_file_name", "current_date", "current_timestamp", "raise_error", "assert_true"];

    /// <summary>Functions of one row's values, exact to the last digit.</summary>
    public static IReadOnlyList<FunctionShape> All { get; } = [.. Made().Where(shape => !RealShapes.Names.Contains(shape.Name))];

    /// <summary>Functions whose last digit depends on the mathematical library.</summary>
    public static IReadOnlyList<FunctionShape> Real { get; } = [.. Made().Where(shape => RealShapes.Names.Contains(shape.Name))];

    private static IEnumerable<FunctionShape> Made()
    {
        var special = NumberShapes.All.Concat(TextShapes.All).Concat(DateShapes.All).Concat(CollectionShapes.All).ToDictionary(shape => shape.Name);
        return FunctionCatalog.All
            .Where(rule => !NotComparable.Contains(rule.Name))
            .Select(rule => special.GetValueOrDefault(rule.Name) ?? ByRule(rule))
            .OfType<FunctionShape>();
    }

    private static FunctionShape? ByRule(FunctionRule rule)
    {
        var slots = rule.Parameters.Select(Slots.Of).ToList();
        return slots.Count > 0 && slots.All(slot => slot is not null) ? new FunctionShape(rule.Name, [.. slots.Select(slot => slot!)], rule.MinArguments, false) : null;
    }
}
