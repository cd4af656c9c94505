namespace Etl.DataFrames.Records;

/// <summary>A .NET type as a C# program writes it.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(sbyte)] = "sbyte",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type) => type switch
    {
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        _ when Nullable.GetUnderlyingType(type) is { } bare => Of(bare) + "?",
        { IsArray: true } => Of(type.GetElementType()!) + "[]",
        { IsGenericType: true } when type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple)) => $"({Arguments(type)})",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{Arguments(type)}>",
        _ => type.Name,
    };

    private static string Arguments(Type type) => string.Join(", ", type.GetGenericArguments().Select(Of));
}
