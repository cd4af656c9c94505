namespace Etl.DataFrames.Types;

/// <summary>One column of a <see cref="StructType"/>.</summary>
/// <param name="Name">The name of the column, without NUL characters.</param>
/// <param name="DataType">The type of its values.</param>
/// <param name="IsNullable">Whether a value may be null.</param>
/// <param name="Metadata">Facts about the column that do not change its type; <see cref="FieldRules"/> lists those that readers know.</param>
public sealed record StructField(
    string Name, DataType DataType, bool IsNullable = true, IReadOnlyDictionary<string, object>? Metadata = null)
{
    /// <summary>The name of the column, without NUL characters.</summary>
    /// <exception cref="AnalysisException">It has a NUL character.</exception>
    public string Name { get; init; } = FieldNames.Checked(Name);

    /// <summary>Equal when name, type and nullability are equal; metadata does not count.</summary>
    /// <param name="other">The field to compare with.</param>
    public bool Equals(StructField? other) =>
        other is not null && Name == other.Name && DataType == other.DataType && IsNullable == other.IsNullable;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, DataType, IsNullable);
}
