using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames;

public static partial class Functions
{
    /// <summary>The array with a value computed of each element. Null for null.</summary>
    /// <param name="column">The array.</param>
    /// <param name="f">The value, given the element.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no array, or the value needs a group, a window or more rows.</exception>
    public static Column Transform(Column column, Func<Column, Column> f) => DataFrames.Column.Call("transform", column, Lambda(f));

    /// <inheritdoc cref="Transform(DataFrames.Column, Func{DataFrames.Column, DataFrames.Column})"/>
    /// <param name="column">The array.</param>
    /// <param name="f">The value, given the element and its position from 0, an <c>int</c>.</param>
    public static Column Transform(Column column, Func<Column, Column, Column> f) => DataFrames.Column.Call("transform", column, Lambda(f));

    /// <summary>The elements for which a condition is true, not those for which it is null. Null for null.</summary>
    /// <param name="column">The array.</param>
    /// <param name="f">The condition, given the element.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no array, or what <paramref name="f"/> gives is no condition.</exception>
    public static Column Filter(Column column, Func<Column, Column> f) => DataFrames.Column.Call("filter", column, Lambda(f));

    /// <inheritdoc cref="Filter(DataFrames.Column, Func{DataFrames.Column, DataFrames.Column})"/>
    /// <param name="column">The array.</param>
    /// <param name="f">The condition, given the element and its position from 0, an <c>int</c>.</param>
    public static Column Filter(Column column, Func<Column, Column, Column> f) => DataFrames.Column.Call("filter", column, Lambda(f));

    /// <summary>Whether a condition is true for an element; false without elements. Null for null, and if no element meets it but it is null for one.</summary>
    /// <param name="column">The array.</param>
    /// <param name="f">The condition, given the element.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no array, or what <paramref name="f"/> gives is no condition.</exception>
    public static Column Exists(Column column, Func<Column, Column> f) => DataFrames.Column.Call("exists", column, Lambda(f));

    /// <summary>Whether a condition is true for all elements; true without elements. Null for null, and if it is false for none but null for one.</summary>
    /// <param name="column">The array.</param>
    /// <param name="f">The condition, given the element.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no array, or what <paramref name="f"/> gives is no condition.</exception>
    public static Column Forall(Column column, Func<Column, Column> f) => DataFrames.Column.Call("forall", column, Lambda(f));

    /// <summary>What is left when the elements are put together one after the other, from the first. Null for null; the start without elements.</summary>
    /// <param name="expr">The array.</param>
    /// <param name="initialValue">The start. Its type is that of all steps.</param>
    /// <param name="merge">The next step, given the one before and the element.</param>
    /// <param name="finish">The result, given the last step.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no array, or a step has another type than the start.</exception>
    public static Column Aggregate(Column expr, Column initialValue, Func<Column, Column, Column> merge, Func<Column, Column> finish) =>
        DataFrames.Column.Call("aggregate", expr, initialValue, Lambda(merge), Lambda(finish));

    /// <inheritdoc cref="Aggregate(DataFrames.Column, DataFrames.Column, Func{DataFrames.Column, DataFrames.Column, DataFrames.Column}, Func{DataFrames.Column, DataFrames.Column})"/>
    public static Column Aggregate(Column expr, Column initialValue, Func<Column, Column, Column> merge) => DataFrames.Column.Call("aggregate", expr, initialValue, Lambda(merge));

    /// <summary>The array with a value computed of each pair of elements; the shorter array goes on with nulls. Null if either is null.</summary>
    /// <param name="left">An array.</param>
    /// <param name="right">Another array.</param>
    /// <param name="f">The value, given both elements.</param>
    /// <exception cref="AnalysisException">Once it is used: a column is no array.</exception>
    public static Column ZipWith(Column left, Column right, Func<Column, Column, Column> f) => DataFrames.Column.Call("zip_with", left, right, Lambda(f));

    /// <summary>The array sorted by a comparison, equal elements in the order that they have. Null for null; a comparison that gives null is an error.</summary>
    /// <param name="e">The array.</param>
    /// <param name="comparator">An <c>int</c>, given two elements: negative if the left comes first, positive if the right does, 0 if neither.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no array, or the comparison no <c>int</c>.</exception>
    public static Column ArraySort(Column e, Func<Column, Column, Column> comparator) => DataFrames.Column.Call("array_sort", e, Lambda(comparator));

    /// <summary>The map with a key computed of each key and value. Null for null; a null key and a key that comes twice are errors.</summary>
    /// <param name="expr">The map.</param>
    /// <param name="f">The new key, given key and value.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no map.</exception>
    public static Column TransformKeys(Column expr, Func<Column, Column, Column> f) => DataFrames.Column.Call("transform_keys", expr, Lambda(f));

    /// <summary>The map with a value computed of each key and value. Null for null.</summary>
    /// <param name="expr">The map.</param>
    /// <param name="f">The new value, given key and value.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no map.</exception>
    public static Column TransformValues(Column expr, Func<Column, Column, Column> f) => DataFrames.Column.Call("transform_values", expr, Lambda(f));

    /// <summary>The entries for which a condition is true, not those for which it is null. Null for null.</summary>
    /// <param name="expr">The map.</param>
    /// <param name="f">The condition, given key and value.</param>
    /// <exception cref="AnalysisException">Once it is used: the column is no map, or what <paramref name="f"/> gives is no condition.</exception>
    public static Column MapFilter(Column expr, Func<Column, Column, Column> f) => DataFrames.Column.Call("map_filter", expr, Lambda(f));

    /// <summary>The keys of both maps, each with a value computed of the two it has; null where a map does not have it. Null if either map is null.</summary>
    /// <param name="left">A map.</param>
    /// <param name="right">Another map.</param>
    /// <param name="f">The value, given the key, the left value and the right one.</param>
    /// <exception cref="AnalysisException">Once it is used: a column is no map, or the keys have no common type.</exception>
    public static Column MapZipWith(Column left, Column right, Func<Column, Column, Column, Column> f) => DataFrames.Column.Call("map_zip_with", left, right, Lambda(f));

    private static Column Lambda(Func<Column, Column> f) => Lambda(["x"], variables => f(variables[0]));

    private static Column Lambda(Func<Column, Column, Column> f) => Lambda(["x", "y"], variables => f(variables[0], variables[1]));

    private static Column Lambda(Func<Column, Column, Column, Column> f) => Lambda(["x", "y", "z"], variables => f(variables[0], variables[1], variables[2]));

    private static Column Lambda(EquatableArray<string> names, Func<List<Column>, Column> body)
    {
        var variables = names.Map(name => new LambdaName(name, Plan.NextId()));
        return new Column(new OpenLambda(variables, body([.. variables.Select(variable => new Column(variable))]).Expression));
    }
}
