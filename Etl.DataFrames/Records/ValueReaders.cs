using System.Collections.Concurrent;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>Functions from the values of columns to those of types, each made once.</summary>
internal static class ValueReaders
{
    private static readonly ConcurrentDictionary<(StructField Column, Type Type), Delegate> Made = [];

    /// <exception cref="InvalidCastException">The column's values do not fit the type.</exception>
    public static Func<object?, T> For<T>(StructField column)
    {
        try
        {
            return (Func<object?, T>)Made.GetOrAdd((column, typeof(T)), static key => RecordValues.Reader(key.Column, Place.Of(key.Type)));
        }
        catch (AnalysisException unfit)
        {
            throw new InvalidCastException(unfit.Message);
        }
    }
}
