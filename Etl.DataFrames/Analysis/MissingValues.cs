using Etl.DataFrames.Plans;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Functions;
using Attribute = Etl.DataFrames.Plans.Expressions.Attribute;

namespace Etl.DataFrames.Analysis;

/// <summary>Conditions and values around missing values, for columns that are taken from a plan.</summary>
internal static class MissingValues
{
    /// <summary>The columns of some names.</summary>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public static IReadOnlyList<Column> Find(Plan plan, IEnumerable<string> names)
    {
        var scope = new Scope(plan);
        return [.. names.SelectMany(scope.FindAll).DistinctBy(column => column.Id).Select(column => new Column(column))];
    }

    public static bool IsSame(Column left, Column right) => Of(left).Id == Of(right).Id;

    /// <summary>Whether the value is neither null nor NaN.</summary>
    public static Column IsThere(Column column) => NaN(column) is { } nan ? column.IsNotNull() & (column != nan) : column.IsNotNull();

    /// <summary>Whether a value of that .NET type is one for the column.</summary>
    public static bool Takes(Column column, object value) => (Of(column).Type, value) switch
    {
        (StringType, string) or (BooleanType, bool) => true,
        (NumericType, not (string or bool)) => true,
        _ => false,
    };

    /// <summary>The column with a value where it has none.</summary>
    public static Column Fill(Column column, object value)
    {
        var there = NaN(column) is { } nan ? When(column == nan, null).Otherwise(column) : column;
        return Coalesce(there, Lit(value).Cast(Of(column).Type)).As(Of(column).Name);
    }

    /// <summary>The column with other values for some.</summary>
    public static Column Replace(Column column, IEnumerable<(Column Old, object? New)> pairs)
    {
        var type = Of(column).Type;
        Column? branches = null;
        foreach (var (old, value) in pairs)
        {
            branches = branches is null ? When(column == old, Lit(value).Cast(type)) : branches.When(column == old, Lit(value).Cast(type));
        }

        return branches!.Otherwise(column).As(Of(column).Name);
    }

    private static Attribute Of(Column column) => (Attribute)column.Expression;

    private static Column? NaN(Column column) => Of(column).Type switch
    {
        DoubleType => Lit(double.NaN),
        FloatType => Lit(float.NaN),
        _ => null,
    };
}
