namespace Etl.DataFrames;

/// <summary>A row to make a frame of.</summary>
/// <param name="values">The values in the order of the columns.</param>
public sealed class GenericRow(object?[] values)
{
    /// <summary>The values in the order of the columns.</summary>
    public object?[] Values { get; } = values;

    /// <summary>The value at a position, from 0.</summary>
    /// <param name="index">The position.</param>
    public object? this[int index] => Values[index];

    /// <summary>The number of values.</summary>
    public int Size() => Values.Length;

    /// <inheritdoc cref="this[int]"/>
    public object? Get(int index) => Values[index];

    /// <summary>The value at a position as a type; see <see cref="Row.GetAs{T}(int)"/>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="index">The position, from 0.</param>
    public T GetAs<T>(int index) => ((Row)this).GetAs<T>(index);
}
