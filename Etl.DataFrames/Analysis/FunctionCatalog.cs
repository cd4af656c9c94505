using Etl.DataFrames.Analysis.Rules;
using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;

namespace Etl.DataFrames.Analysis;

/// <summary>How a function is checked and typed.</summary>
/// <param name="Name">Its name in Spark SQL; operators by their sign.</param>
/// <param name="MinArguments">The fewest arguments it takes.</param>
/// <param name="MaxArguments">The most arguments it takes.</param>
/// <param name="Bind">Converts the resolved arguments to what the function takes and gives the typed call.</param>
internal sealed record FunctionRule(
    string Name, int MinArguments, int MaxArguments, Func<FunctionCall, EquatableArray<Expression>, Expression> Bind);

/// <summary>Every function and operator that a plan can hold, by name.</summary>
internal static class FunctionCatalog
{
    private static readonly Dictionary<string, FunctionRule> Rules = new[]
    {
        ArithmeticRules.All,
        ComparisonRules.All,
        ConditionalRules.All,
        MathRules.All,
        DateRules.All,
        StringRules.All,
        AggregateRules.All,
        WindowRules.All,
        GroupingRules.All,
        GeneratorRules.All,
    }.SelectMany(family => family).ToDictionary(rule => rule.Name);

    // Names that Spark SQL has beside the one used here.
    private static readonly Dictionary<string, string> Synonyms = new() { ["mean"] = "avg" };

    /// <summary>The constant that <c>count(*)</c> counts: it is never null.</summary>
    public static Literal RowMarker { get; } = new(1, new IntegerType());

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Names => Rules.Keys;

    /// <summary>The name under which a function is known, whatever its case; the name as it is when there is no such function.</summary>
    public static string NameOf(string name) => Synonyms.GetValueOrDefault(name.ToLowerInvariant()) ?? name.ToLowerInvariant();

    /// <summary>Types a call whose arguments are resolved.</summary>
    /// <exception cref="AnalysisException">The function does not exist, or not with these arguments.</exception>
    public static Expression Bind(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var rule = Rules.GetValueOrDefault(call.Function)
            ?? throw new AnalysisException($"Function '{call.Function}' does not exist.");
        if (arguments.Count < rule.MinArguments || arguments.Count > rule.MaxArguments)
        {
            throw new AnalysisException($"Function '{call.Function}' takes {Expected(rule)}, not {arguments.Count}.");
        }

        return rule.Bind(call, arguments);
    }

    private static string Expected(FunctionRule rule) => rule switch
    {
        { MinArguments: 1, MaxArguments: 1 } => "1 argument",
        _ when rule.MinArguments == rule.MaxArguments => $"{rule.MinArguments} arguments",
        { MinArguments: 1, MaxArguments: int.MaxValue } => "at least 1 argument",
        { MaxArguments: int.MaxValue } => $"at least {rule.MinArguments} arguments",
        _ => $"{rule.MinArguments} to {rule.MaxArguments} arguments",
    };
}
