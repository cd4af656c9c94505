using System.Reflection;

namespace Etl.DataFrames.Records;

/// <summary>Where a value stands in a record: its .NET type, what the annotations say about null, and the way to it, for messages.</summary>
internal sealed record Place(Type Type, NullabilityInfo? Annotations, string Path)
{
    private static readonly NullabilityInfoContext Context = new();

    /// <summary>The type behind a question mark.</summary>
    public Type Bare => Nullable.GetUnderlyingType(Type) ?? Type;

    /// <summary>Whether null may stand there; so it is where no annotation says otherwise.</summary>
    public bool IsNullable => Type.IsValueType ? Bare != Type : Annotations?.ReadState is not NullabilityState.NotNull;

    /// <summary>Whether it is no part of a record, but all that is asked for.</summary>
    public bool IsWhole => Path == TypeText.Of(Type);

    /// <summary>A type by itself. Whether a class stood there with a question mark is not known at run time.</summary>
    public static Place Of(Type type) => new(type, null, TypeText.Of(type));

    public Place Property(PropertyInfo property)
    {
        lock (Context)
        {
            return new Place(property.PropertyType, Context.Create(property), $"{Path}.{property.Name}");
        }
    }

    public Place Parameter(ParameterInfo parameter)
    {
        lock (Context)
        {
            return new Place(parameter.ParameterType, Context.Create(parameter), $"{Path}.{parameter.Name}");
        }
    }

    /// <summary>The values of an array, a list or a set.</summary>
    public Place Item(Type item) => new(item, Annotations?.ElementType ?? Argument(0), $"{Path}[]");

    /// <summary>The keys of a dictionary.</summary>
    public Place Key(Type key) => new(key, Argument(0), $"{Path}[key]");

    /// <summary>The values of a dictionary.</summary>
    public Place Value(Type value) => new(value, Argument(1), $"{Path}[value]");

    /// <summary>The value of a tuple at a position.</summary>
    public Place Item(Type item, int index) => new(item, Argument(index), $"{Path}.Item{index + 1}");

    private NullabilityInfo? Argument(int index) => Annotations?.GenericTypeArguments is { } arguments && index < arguments.Length ? arguments[index] : null;
}
