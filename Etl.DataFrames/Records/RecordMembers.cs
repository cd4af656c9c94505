using System.Linq.Expressions;
using System.Reflection;

namespace Etl.DataFrames.Records;

/// <summary>The named values of a record or class: the parameters of its longest public constructor, then the other properties that can be set.</summary>
internal sealed record RecordMembers(Type Type, ConstructorInfo? Constructor, IReadOnlyList<ParameterInfo> Parameters, IReadOnlyList<PropertyInfo> Properties)
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    /// <exception cref="AnalysisException">The type has no public constructor, or nothing that a column could fill.</exception>
    public static RecordMembers Of(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length);
        var parameters = constructor?.GetParameters() ?? [];
        var properties = type.GetProperties(Public).Where(IsSettable).ExceptBy(parameters.Select(parameter => parameter.Name), property => property.Name, StringComparer.OrdinalIgnoreCase).ToArray();
        return parameters.Length + properties.Length > 0 && (constructor is not null || type.IsValueType)
            ? new RecordMembers(type, constructor, parameters, properties)
            : throw new AnalysisException(
                $"'{TypeText.Of(type)}' has neither a public constructor with parameters nor properties that can be set. Use a record such as 'record Sale(int Store, decimal? Amount)'.");
    }

    /// <summary>What a frame's rows are filled into, in order.</summary>
    public IEnumerable<(string Name, Place Place)> Targets(Place record) => Parameters.Select(parameter => (parameter.Name!, record.Parameter(parameter)))
        .Concat(Properties.Select(property => (property.Name, record.Property(property))));

    /// <summary>What a frame is made of, in the same order.</summary>
    /// <exception cref="AnalysisException">A parameter has no property.</exception>
    public IReadOnlyList<PropertyInfo> Sources() => [.. Parameters.Select(PropertyOf), .. Properties];

    /// <summary>A record of such values.</summary>
    public Expression New(IReadOnlyList<Expression> values) => Expression.MemberInit(
        Constructor is null ? Expression.New(Type) : Expression.New(Constructor, values.Take(Parameters.Count)),
        Properties.Zip(values.Skip(Parameters.Count), (property, value) => Expression.Bind(property, value)));

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } && property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0;

    private PropertyInfo PropertyOf(ParameterInfo parameter) => Type.GetProperty(parameter.Name!, Public | BindingFlags.IgnoreCase)
        ?? throw new AnalysisException($"'{TypeText.Of(Type)}' has no property for the parameter '{parameter.Name}' of its constructor. Add it, or use a record.");
}
