using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>Which values can be held against each other: maps have neither an equality nor an order in Spark, nor has what contains one.</summary>
internal static class Equality
{
    /// <summary>Whether values of a type can be compared.</summary>
    public static bool IsOf(DataType type) => type switch
    {
        MapType => false,
        ArrayType array => IsOf(array.ElementType),
        StructType fields => fields.Fields.All(field => IsOf(field.DataType)),
        _ => true,
    };

    /// <summary>The value, which can be compared.</summary>
    /// <param name="what">What compares it.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="AnalysisException">It is a map, or contains one.</exception>
    public static Expression Require(string what, Expression value) => IsOf(value.Type) ? value : throw new AnalysisException(
        $"{what} cannot compare '{ColumnText.Of(value)}' of type '{value.Type}': maps have no equality. Turn it into an array, for example by MapEntries.");
}
