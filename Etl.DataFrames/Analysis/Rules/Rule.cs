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
        Taking(name, required, parameters, (function, arguments) => Call(function, arguments, result));

    /// <summary>The value where a condition is true, and null elsewhere.</summary>
    public static ScalarCall If(Expression condition, Expression value) => new("case", [condition, value], value.Type, IsNullable: true);

    /// <summary>A function that is never null.</summary>
    public static FunctionRule Never(string name, DataType result, params Parameter[] parameters) =>
        Taking(name, parameters.Length, parameters, (function, arguments) => new ScalarCall(function, arguments, result, IsNullable: false));

    /// <summary>A function that may be null though its arguments are not.</summary>
    public static FunctionRule Nullable(string name, DataType result, params Parameter[] parameters) => Nullable(name, result, parameters.Length, parameters);

    /// <summary>A function that may be null though its arguments are not, and whose last parameters may be left out.</summary>
    public static FunctionRule Nullable(string name, DataType result, int required, Parameter[] parameters) =>
        Taking(name, required, parameters, (function, arguments) => new ScalarCall(function, arguments, result, IsNullable: true));

    /// <summary>A function whose result type follows from its arguments.</summary>
    public static FunctionRule Typed(string name, Func<EquatableArray<Expression>, DataType> result, params Parameter[] parameters) =>
        Taking(name, parameters.Length, parameters, (function, arguments) => Call(function, arguments, result(arguments)));

    /// <summary>The arguments as the parameters take them.</summary>
    public static EquatableArray<Expression> Converted(FunctionCall call, EquatableArray<Expression> arguments, Parameter[] parameters) =>
        [.. arguments.Select((argument, i) => parameters[Math.Min(i, parameters.Length - 1)](call.Function, argument))];

    /// <summary>A call that is null when an argument is.</summary>
    public static ScalarCall Call(string function, EquatableArray<Expression> arguments, DataType type) =>
        new(function, arguments, type, arguments.Any(argument => argument.Nullable));

    private static FunctionRule Taking(string name, int required, Parameter[] parameters, Func<string, EquatableArray<Expression>, Expression> call) =>
        new(name, required, parameters.Length, (written, arguments) => call(written.Function, Converted(written, arguments, parameters))) { Parameters = parameters };
}
