using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>The usual shapes of function rules.</summary>
internal static class Rule
{
    /// <summary>A function of a fixed result type. It is null when an argument is.</summary>
    public static FunctionRule Of(string name, DataType result, params Parameter[] parameters) => Of(name, result, parameters.Length, parameters);

    /// <summary>A function whose last parameters may be left out.</summary>
    public static FunctionRule Of(string name, DataType result, int required, Parameter[] parameters) =>
        new(name, required, parameters.Length, (call, arguments) => Call(call.Function, Converted(call, arguments, parameters), result)) { Parameters = parameters };

    /// <summary>A function that may be null though its arguments are not.</summary>
    public static FunctionRule Nullable(string name, DataType result, params Parameter[] parameters) => Nullable(name, result, parameters.Length, parameters);

    /// <summary>A function that may be null though its arguments are not, and whose last parameters may be left out.</summary>
    public static FunctionRule Nullable(string name, DataType result, int required, Parameter[] parameters) =>
        new(name, required, parameters.Length, (call, arguments) =>
            new ScalarCall(call.Function, Converted(call, arguments, parameters), result, IsNullable: true))
        { Parameters = parameters };

    /// <summary>A function whose result type follows from its arguments.</summary>
    public static FunctionRule Typed(string name, Func<EquatableArray<Expression>, DataType> result, params Parameter[] parameters) =>
        new(name, parameters.Length, parameters.Length, (call, arguments) =>
        {
            var converted = Converted(call, arguments, parameters);
            return Call(call.Function, converted, result(converted));
        })
        { Parameters = parameters };

    /// <summary>The arguments as the parameters take them.</summary>
    public static EquatableArray<Expression> Converted(FunctionCall call, EquatableArray<Expression> arguments, Parameter[] parameters) =>
        [.. arguments.Select((argument, i) => parameters[Math.Min(i, parameters.Length - 1)](call.Function, argument))];

    /// <summary>A call that is null when an argument is.</summary>
    public static ScalarCall Call(string function, EquatableArray<Expression> arguments, DataType type) =>
        new(function, arguments, type, arguments.Any(argument => argument.Nullable));
}
