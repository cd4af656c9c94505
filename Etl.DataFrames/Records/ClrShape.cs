using System.Runtime.CompilerServices;

namespace Etl.DataFrames.Records;

/// <summary>What a .NET type is made of, as far as columns are concerned.</summary>
internal abstract record ClrShape
{
    private static readonly Type[] Lists =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>),
        typeof(HashSet<>), typeof(ISet<>), typeof(IReadOnlySet<>),
    ];

    private static readonly Type[] Maps = [typeof(Dictionary<,>), typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)];

    /// <summary>One value.</summary>
    public sealed record Scalar : ClrShape;

    /// <summary>Values of one type in a row.</summary>
    public sealed record List(Type Item) : ClrShape;

    /// <summary>Values by keys.</summary>
    public sealed record Map(Type Key, Type Value) : ClrShape;

    /// <summary>Values by position.</summary>
    public sealed record Tuple(IReadOnlyList<Type> Items) : ClrShape;

    /// <summary>Values by name.</summary>
    public sealed record Members : ClrShape;

    public static ClrShape Of(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return type switch
        {
            _ when type == typeof(byte[]) => new Scalar(),
            { IsSZArray: true } => new List(type.GetElementType()!),
            _ when Lists.Contains(definition) => new List(type.GenericTypeArguments[0]),
            _ when Maps.Contains(definition) => new Map(type.GenericTypeArguments[0], type.GenericTypeArguments[1]),
            { IsGenericType: true } when type.IsAssignableTo(typeof(ITuple)) => new Tuple(type.GenericTypeArguments),
            { IsEnum: true } or { IsAbstract: true } or { IsPrimitive: true } or { IsArray: true } => new Scalar(),
            _ when type.Assembly == typeof(ClrShape).Assembly || $"{type.Namespace}.".StartsWith("System.", StringComparison.Ordinal) => new Scalar(),
            _ => new Members(),
        };
    }
}
