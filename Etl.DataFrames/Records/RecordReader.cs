using System.Reflection;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Records;

/// <summary>Takes the values out of records: one for each parameter of the record's constructor, from the property of its name.</summary>
internal static class RecordReader
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <exception cref="AnalysisException">A parameter has no property, or a type that no column can have.</exception>
    public static (StructType Schema, Func<T, object?[]> Read) Of<T>()
    {
        var parameters = typeof(T).GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)?.GetParameters() ?? [];
        var properties = parameters.Select(parameter => Property<T>(parameter.Name!)).ToArray();
        return properties.Length > 0
            ? (new StructType(properties.Select(Field)), record => [.. properties.Select(property => property.GetValue(record))])
            : throw new AnalysisException($"'{typeof(T).Name}' has no public constructor with parameters. Use a record such as 'record Sale(int Store, decimal? Amount)'.");
    }

    private static PropertyInfo Property<T>(string name) => typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
        ?? throw new AnalysisException($"'{typeof(T).Name}' has no property for the parameter '{name}' of its constructor.");

    private static StructField Field(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new StructField(property.Name, ClrTypes.ColumnOf(type) ?? throw Unknown(property), IsNullable(property));
    }

    private static bool IsNullable(PropertyInfo property)
    {
        lock (Nullability)
        {
            return Nullability.Create(property).ReadState != NullabilityState.NotNull;
        }
    }

    private static AnalysisException Unknown(PropertyInfo property) => new(
        $"Property '{property.Name}' of '{property.DeclaringType!.Name}' is '{property.PropertyType.Name}', which no column can hold. Use a number, string, bool, DateOnly, DateTime or byte[].");
}
