namespace Etl.DataFrames.Types;

/// <summary>Keys with a value each; a key is never null.</summary>
/// <param name="KeyType">The type of the keys.</param>
/// <param name="ValueType">The type of the values.</param>
/// <param name="ValueContainsNull">Whether a value may be null.</param>
public sealed record MapType(DataType KeyType, DataType ValueType, bool ValueContainsNull = true) : DataType
{
    /// <inheritdoc/>
    public override string SimpleString => $"map<{KeyType.SimpleString},{ValueType.SimpleString}>";

    /// <inheritdoc/>
    public override string TypeName => "map";
}
