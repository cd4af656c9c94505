using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Analysis;

/// <summary>Stars among the arguments of functions that take any number of values: they stand for the columns.</summary>
internal static class Stars
{
    private static readonly HashSet<string> Functions = ["struct", "array", "map", "hash", "xxhash64", "coalesce", "concat", "concat_ws", "greatest", "least"];

    /// <summary>The arguments, each star as the columns that it stands for.</summary>
    /// <exception cref="AnalysisException">There is no such frame or struct.</exception>
    public static EquatableArray<Expression> Spread(FunctionCall call, Scope scope) => Has(call)
        ? [.. call.Arguments.SelectMany(argument => argument is Star star ? NestedNames.Star(star.Qualifier, scope) : [argument])]
        : call.Arguments;

    /// <summary>The expression as it is written with columns in place of such stars, which is what Spark names it after.</summary>
    public static Expression Spread(Expression written, Scope scope) =>
        written.Contains<Star>() ? DeepCall.Run((written, scope), static call => SpreadParts(call.written, call.scope)) : written;

    private static bool Has(FunctionCall call) => Functions.Contains(call.Function) && call.Arguments.Any(argument => argument is Star);

    private static Expression SpreadParts(Expression written, Scope scope) => written switch
    {
        FunctionCall call => call with { Arguments = Spread(call, scope).Map(argument => Spread(argument, scope)) },
        Cast cast => cast with { Child = Spread(cast.Child, scope) },
        Alias alias => alias with { Child = Spread(alias.Child, scope) },
        _ => written,
    };
}
