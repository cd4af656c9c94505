using System.Data.SqlTypes;
using System.Globalization;
using Etl.DataFrames.Records;
using Etl.DataFrames.Types;

namespace Etl.DataFrames;

/// <summary>
/// One row of a result. Values are .NET's own: <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> (beyond 28 digits
/// <see cref="SqlDecimal"/>), <see cref="DateOnly"/>, <see cref="DateTime"/> in UTC, <see cref="string"/>, bytes, null.
/// </summary>
public sealed class Row : IEquatable<Row>
{
    internal Row(object?[] values, StructType schema) => (Values, Schema) = (values, schema);

    /// <summary>The values in the order of the columns.</summary>
    public object?[] Values { get; }

    /// <summary>The columns.</summary>
    public StructType Schema { get; }

    /// <summary>The value at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public object? this[int index] => Values[index];

    /// <summary>The value of a column.</summary>
    /// <param name="columnName">The name, exactly as in the schema.</param>
    public object? this[string columnName] => Get(columnName);

    /// <summary>The number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>The value at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public object? Get(int index) => Values[index];

    /// <summary>The value of a column.</summary>
    /// <param name="columnName">The name, exactly as in the schema; the first column of that name.</param>
    /// <exception cref="AnalysisException">There is no such column.</exception>
    public object? Get(string columnName) => Values[IndexOf(columnName)];

    /// <summary>
    /// The value at a position as a type. Numbers are converted where they fit; null needs a type that can be null. Arrays, maps and structs can be had as the collections
    /// and records that <see cref="DataFrame.Collect{T}"/> knows.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="InvalidCastException">The value is not of that type.</exception>
    public T GetAs<T>(int index) => Values[index] switch
    {
        T value => value,
        DateOnly date when typeof(T) == typeof(Date) => (T)(object)new Date(date),
        DateTime time when typeof(T) == typeof(Timestamp) => (T)(object)new Timestamp(time),
        null when default(T) is null => default!,
        null => throw new InvalidCastException($"Column '{Schema.Fields[index].Name}' is null: ask for '{typeof(T).Name}?'."),
        IConvertible number and not string when Type.GetTypeCode(Underlying<T>()) is >= TypeCode.SByte and <= TypeCode.Decimal =>
            (T)Convert.ChangeType(number, Underlying<T>(), CultureInfo.InvariantCulture),
        object?[] or KeyValuePair<object, object?>[] or Row or SqlDecimal => ValueReaders.For<T>(Schema.Fields[index])(Values[index]),
        string when Underlying<T>() is { IsEnum: true } => ValueReaders.For<T>(Schema.Fields[index])(Values[index]),
        var other => throw new InvalidCastException(
            $"Column '{Schema.Fields[index].Name}' holds '{other.GetType().Name}', not '{typeof(T).Name}'."),
    };

    /// <inheritdoc cref="GetAs{T}(int)"/>
    /// <param name="columnName">The name, exactly as in the schema; the first column of that name.</param>
    public T GetAs<T>(string columnName) => GetAs<T>(IndexOf(columnName));

    /// <summary>A row without a schema, whose columns have no names.</summary>
    /// <param name="row">The values.</param>
    public static implicit operator Row(GenericRow row) =>
        new(row.Values, new StructType(row.Values.Select((value, i) => new StructField($"_{i + 1}", value is null ? new NullType() : Analysis.Literals.Of(value).Type))));

    /// <summary>Whether both rows have equal values and column names; arrays and structs are compared by their values.</summary>
    /// <param name="other">The other row.</param>
    public bool Equals(Row? other) => other is not null
        && Schema.Fields.Select(field => field.Name).SequenceEqual(other.Schema.Fields.Select(field => field.Name))
        && System.Collections.StructuralComparisons.StructuralEqualityComparer.Equals(Values, other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Row);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Collections.StructuralComparisons.StructuralEqualityComparer.GetHashCode(Values);

    /// <summary>The values in brackets, as Spark prints a row.</summary>
    public override string ToString() => $"[{string.Join(',', Values.Select(value => CellText.Of(value)))}]";

    private static Type Underlying<T>() => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    private int IndexOf(string columnName)
    {
        for (var i = 0; i < Schema.Fields.Count; i++)
        {
            if (Schema.Fields[i].Name == columnName)
            {
                return i;
            }
        }

        throw new AnalysisException(
            $"Column '{columnName}' not found in the row. Available: {string.Join(", ", Schema.Fields.Select(column => column.Name))}.");
    }
}
