namespace Etl.DataFrames;

/// <summary>A row to make a frame of.</summary>
/// <param name="values">The values in the order of the columns.</param>
public sealed class GenericRow(object?[] values)
{
    /// <summary>The values in the order of the columns.</summary>
    public object?[] Values { get; } = values;
}
