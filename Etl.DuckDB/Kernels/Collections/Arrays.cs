using System.Globalization;
using Etl.DataFrames;

namespace Etl.DuckDB.Kernels.Collections;

/// <summary>Spark's functions on arrays.</summary>
internal static class Arrays
{
    private const int Largest = 2_147_483_632;

    // A machine that could hold more of them in one value would wait for it for minutes.
    private const int LargestMade = 100_000_000;

    private static readonly ValueOrder Order = ValueOrder.Instance;

    // Where Spark looks items up in a set of them, two zeros are two items.
    private static readonly JavaEquality Sets = JavaEquality.Instance;

    public static object?[] Distinct(object?[] array) => [.. array.Distinct(Sets)];

    public static object?[] Union(object?[] left, object?[] right) => [.. left.Concat(right).Distinct(Sets)];

    public static object?[] Intersect(object?[] left, object?[] right) => [.. left.Distinct(Sets).Where(right.ToHashSet(Sets).Contains)];

    public static object?[] Except(object?[] left, object?[] right) => right.ToHashSet(Sets) is var others ? [.. left.Distinct(Sets).Where(item => !others.Contains(item))] : [];

    /// <summary>Whether arrays have a value in common; null if only nulls could be.</summary>
    public static bool? Overlap(object?[] left, object?[] right)
    {
        var others = right.Where(item => item is not null).ToHashSet(Sets);
        return left.Any(item => item is not null && others.Contains(item)) ? true
            : left.Length > 0 && right.Length > 0 && left.Concat(right).Any(item => item is null) ? null
            : false;
    }

    /// <summary>Whether an array has a value; null if it is not found among nulls.</summary>
    public static bool? Contains(object?[] array, object value) =>
        array.Any(item => item is not null && Order.Compare(item, value) == 0) ? true : array.Any(item => item is null) ? null : false;

    public static long Position(object?[] array, object value) => Array.FindIndex(array, item => item is not null && Order.Compare(item, value) == 0) + 1;

    public static object?[] Remove(object?[] array, object value) => [.. array.Where(item => item is null || Order.Compare(item, value) != 0)];

    /// <summary>Sorted upwards with nulls first, or downwards with nulls last.</summary>
    public static object?[] Sort(object?[] array, bool upwards) =>
        upwards ? [.. array.Order(Order)] : [.. array.OrderDescending(Order)];

    /// <summary>Sorted upwards with nulls last.</summary>
    public static object?[] SortNullsLast(object?[] array) => [.. array.OrderBy(item => item is null).ThenBy(item => item, Order)];

    public static object? Least(object?[] array) => array.Where(item => item is not null).Order(Order).FirstOrDefault();

    public static object? Greatest(object?[] array) => array.Where(item => item is not null).OrderDescending(Order).FirstOrDefault();

    public static object?[]? Flatten(object?[] arrays) => arrays.Any(array => array is null) ? null : [.. arrays.SelectMany(array => (object?[])array!)];

    public static object?[] Slice(object?[] array, int start, int length)
    {
        if (start == 0)
        {
            throw KernelFailure.Of("INVALID_PARAMETER_VALUE.START", "Function 'slice' begins at 0. Count from 1, or from -1 backwards.");
        }

        if (length < 0)
        {
            throw KernelFailure.Of("INVALID_PARAMETER_VALUE.LENGTH", $"Function 'slice' has the length '{Text(length)}'. Take 0 or more.");
        }

        var first = start > 0 ? start - 1 : array.Length + start;
        return first < 0 || first >= array.Length ? [] : array[first..(int)Math.Min(array.Length, (long)first + length)];
    }

    public static string Join(object?[] array, string delimiter, string? nullReplacement) =>
        string.Join(delimiter, array.Where(item => item is not null || nullReplacement is not null).Select(item => item ?? nullReplacement));

    public static object?[] Repeat(object? value, int count) => count > LargestMade
        ? throw TooLarge("array_repeat", count)
        : [.. Enumerable.Repeat(value, Math.Max(count, 0))];

    private static EngineException TooLarge(string function, int count) => KernelFailure.Of(
        "COLLECTION_SIZE_LIMIT_EXCEEDED", $"Function '{function}' would make {Text(count)} elements in one row; the embedded engine makes {Text(LargestMade)} at most. Explode in steps, or use the engine 'spark'.");

    /// <summary>The element at a position counted from 1, or from -1 backwards.</summary>
    public static object? ElementAt(object?[] array, int position, bool isTry)
    {
        if (position == 0)
        {
            throw KernelFailure.Of("INVALID_INDEX_OF_ZERO", "Element 0 of an array does not exist. Count from 1, or from -1 backwards.");
        }

        var index = position > 0 ? position - 1L : array.Length + (long)position;
        return index >= 0 && index < array.Length ? array[index]
            : isTry ? null
            : throw Beyond("INVALID_ARRAY_INDEX_IN_ELEMENT_AT", position, array, "TryElementAt");
    }

    /// <summary>The element at a position counted from 0.</summary>
    public static object? Item(object?[] array, long index) => index >= 0 && index < array.Length
        ? array[index]
        : throw Beyond("INVALID_ARRAY_INDEX", index, array, "Get");

    public static object? Get(object?[] array, long index) => index >= 0 && index < array.Length ? array[index] : null;

    /// <summary>The array with one more element; beyond its ends nulls fill up.</summary>
    public static object?[] Insert(object?[] array, int position, object? value)
    {
        if (position == 0)
        {
            throw KernelFailure.Of("INVALID_INDEX_OF_ZERO", "Position 0 of an array does not exist. Count from 1, or from -1 backwards.");
        }

        // Spark 3.5 counts -1 as the place before the last element, as long as spark.sql.legacy.negativeIndexInArrayInsert is off: -1 is the end.
        var index = position > 0 ? position - 1L : array.Length + (long)position + 1;
        if (Math.Max(index, array.Length) > Largest || -index > Largest)
        {
            throw KernelFailure.Of("COLLECTION_SIZE_LIMIT_EXCEEDED", $"Position '{Text(position)}' makes the array too long. Take a smaller one.");
        }

        return index < 0
            ? [value, .. Enumerable.Repeat<object?>(null, (int)-index), .. array]
            : [.. array.Take((int)index), .. Enumerable.Repeat<object?>(null, (int)Math.Max(0, index - array.Length)), value, .. array.Skip((int)index)];
    }

    /// <summary>The whole numbers from one to another by steps.</summary>
    public static object?[] Sequence(object start, object stop, object? step)
    {
        var (first, last) = (Convert.ToInt64(start, null), Convert.ToInt64(stop, null));
        var by = step is null ? first <= last ? 1 : -1 : Convert.ToInt64(step, null);
        if (by == 0 ? first != last : by > 0 ? first > last : first < last)
        {
            throw KernelFailure.WithoutClass(
                $"Function 'sequence' cannot go from '{Text(first)}' to '{Text(last)}' by steps of '{Text(by)}'. Take a step in the right direction.");
        }

        var count = by == 0 ? 1 : (((Int128)last - first) / by) + 1;
        if (count > Largest)
        {
            throw KernelFailure.Of("COLLECTION_SIZE_LIMIT_EXCEEDED", $"Function 'sequence' would make {count} numbers. Take a larger step.");
        }

        if (count > LargestMade)
        {
            throw TooLarge("sequence", (int)count);
        }

        return [.. Enumerable.Range(0, (int)count).Select(i => Convert.ChangeType(first + (i * by), start.GetType(), CultureInfo.InvariantCulture))];
    }

    /// <summary>The arrays as one array of structs.</summary>
    public static object?[] Zip(object?[] arrays) => [.. Enumerable.Range(0, arrays.Max(array => ((object?[])array!).Length))
        .Select(i => arrays.Select(array => i < ((object?[])array!).Length ? ((object?[])array)[i] : null).ToArray())];

    private static EngineException Beyond(string errorClass, long index, object?[] array, string other) => KernelFailure.Of(
        errorClass, $"Element '{Text(index)}' does not exist: the array has {Text(array.Length)}. Use {other} to get null instead.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
