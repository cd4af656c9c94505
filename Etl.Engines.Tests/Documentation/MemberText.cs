using System.Reflection;
using System.Runtime.CompilerServices;

namespace Etl.Engines.Tests.Documentation;

/// <summary>Writes members as C# declares them, without what a reader of a list does not need.</summary>
internal static class MemberText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_GreaterThan"] = ">",
        ["op_LessThan"] = "<",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_LessThanOrEqual"] = "<=",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_LogicalNot"] = "!",
        ["op_UnaryNegation"] = "-",
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
    };

    public static string Of(MethodInfo method)
    {
        var parameters = string.Join(", ", method.GetParameters().Select(Of));
        return Operators.TryGetValue(method.Name, out var sign)
            ? $"operator {sign} ({parameters})"
            : $"{method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "")}({parameters})";
    }

    public static string Of(PropertyInfo property) => property.GetIndexParameters() is [_, ..] parameters
        ? $"this[{string.Join(", ", parameters.Select(Of))}]"
        : property.Name;

    private static string Of(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        return $"{(isParams ? "params " : "")}{Of(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = …" : "")}";
    }

    private static string Of(Type type) => type switch
    {
        _ when Keywords.TryGetValue(type, out var keyword) => keyword,
        { IsArray: true } => $"{Of(type.GetElementType()!)}[]",
        _ when Nullable.GetUnderlyingType(type) is { } value => $"{Of(value)}?",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>",
        _ => type.Name,
    };
}
