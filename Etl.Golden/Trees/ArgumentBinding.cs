using System.Reflection;
using System.Text.Json;
using Etl.DataFrames;
using Etl.Golden.Files;

namespace Etl.Golden.Trees;

/// <summary>The arguments of a golden tree as the parameters of an overload.</summary>
/// <param name="Values">A value per parameter.</param>
/// <param name="Conversions">How many arguments had to change their kind, a plain one into a column or the other way round: the fewer, the better the overload.</param>
internal sealed record ArgumentBinding(object?[] Values, int Conversions)
{
    /// <summary>The binding, or null when the overload takes other arguments.</summary>
    public static ArgumentBinding? Of(ParameterInfo[] parameters, IReadOnlyList<JsonElement> arguments)
    {
        var isOpen = parameters.Length > 0 && parameters[^1].IsDefined(typeof(ParamArrayAttribute));
        var single = isOpen ? parameters[..^1] : parameters;
        if (arguments.Count > single.Length && !isOpen
            || single.Skip(arguments.Count).Any(parameter => !parameter.HasDefaultValue))
        {
            return null;
        }

        var bound = single.Zip(arguments, (parameter, argument) => Bind(argument, parameter.ParameterType)).ToList();
        var rest = isOpen
            ? arguments.Skip(single.Length).Select(argument => Bind(argument, parameters[^1].ParameterType.GetElementType()!)).ToList()
            : [];
        return bound.Concat(rest).Any(value => value is null)
            ? null
            : new ArgumentBinding(
                [
                    .. bound.Select(value => value!.Value.Value),
                    .. single.Skip(arguments.Count).Select(parameter => parameter.DefaultValue),
                    .. isOpen ? [Array(parameters[^1].ParameterType.GetElementType()!, rest)] : System.Array.Empty<object>(),
                ],
                bound.Concat(rest).Sum(value => value!.Value.Conversions));
    }

    private static (object? Value, int Conversions)? Bind(JsonElement argument, Type type)
    {
        if (type == typeof(Column) || type == typeof(object))
        {
            return (ExpressionTree.Translate(argument), argument.ValueKind == JsonValueKind.Object || type == typeof(object) ? 0 : 1);
        }

        // A constant where the API wants a plain value is that value.
        var isConstant = argument.ValueKind == JsonValueKind.Object && argument.Has("lit");
        var plain = isConstant ? argument.GetProperty("lit") : argument;
        object? value = (plain.ValueKind, Nullable.GetUnderlyingType(type) ?? type) switch
        {
            (JsonValueKind.Number, var t) when t == typeof(int) && plain.TryGetInt32(out var number) => number,
            (JsonValueKind.Number, var t) when t == typeof(long) && plain.TryGetInt64(out var number) => number,
            (JsonValueKind.Number, var t) when t == typeof(double) => plain.GetDouble(),
            (JsonValueKind.String, var t) when t == typeof(string) => plain.GetString(),
            (JsonValueKind.True or JsonValueKind.False, var t) when t == typeof(bool) => plain.GetBoolean(),
            _ => null,
        };
        return value is null ? null : (value, isConstant ? 2 : 0);
    }

    private static Array Array(Type type, List<(object? Value, int Conversions)?> items)
    {
        var array = System.Array.CreateInstance(type, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i]!.Value.Value, i);
        }

        return array;
    }
}
