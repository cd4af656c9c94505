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
    string Name, int MinArguments, int MaxArguments, Func<FunctionCall, EquatableArray<Expression>, Expression> Bind)
{
    /// <summary>What each argument is converted to; empty where the arguments decide together.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];
}

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
        IntervalRules.All,
        StringRules.All,
        PatternRules.All,
        EncodingRules.All,
        CollectionRules.All,
        StructRules.All,
        JsonRules.All,
        ChanceRules.All,
        AggregateRules.All,
        PercentileRules.All,
        WindowRules.All,
        GroupingRules.All,
        GeneratorRules.All,
        CastFunctionRules.All,
        LambdaRules.All,
    }.SelectMany(family => family).ToDictionary(rule => rule.Name);

    // Names that Spark SQL has beside the one used here. They name a column as they were written,
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["any"] = "bool_or",
        ["any_value"] = "first",
        ["approx_percentile"] = "percentile_approx",
        ["array_agg"] = "collect_list",
        ["ceiling"] = "ceil",
        ["character_length"] = "char_length",
        ["chr"] = "char",
        ["curdate"] = "current_date",
        ["date_diff"] = "datediff",
        ["dateadd"] = "date_add",
        ["datepart"] = "date_part",
        ["day"] = "dayofmonth",
        ["every"] = "bool_and",
        ["extract"] = "date_part",
        ["first_value"] = "first",
        ["getbit"] = "bit_get",
        ["ifnull"] = "nvl",
        ["last_value"] = "last",
        ["lcase"] = "lower",
        ["len"] = "length",
        ["make_timestamp_ltz"] = "make_timestamp",
        ["mean"] = "avg",
        ["mod"] = "%",
        ["now"] = "current_timestamp",
        ["position"] = "locate",
        ["power"] = "pow",
        ["printf"] = "format_string",
        ["random"] = "rand",
        ["reduce"] = "aggregate",
        ["regexp"] = "rlike",
        ["regexp_like"] = "rlike",
        ["sha"] = "sha1",
        ["sign"] = "signum",
        ["some"] = "bool_or",
        ["std"] = "stddev_samp",
        ["stddev"] = "stddev_samp",
        ["substr"] = "substring",
        ["to_timestamp_ltz"] = "to_timestamp",
        ["to_varchar"] = "to_char",
        ["ucase"] = "upper",
        ["variance"] = "var_samp",
    };

    // but for these.
    private static readonly HashSet<string> Hidden = ["array_agg", "curdate", "dateadd", "random", "to_varchar"];

    /// <summary>The constant that <c>count(*)</c> counts: it is never null.</summary>
    public static Literal RowMarker { get; } = new(1, new IntegerType());

    // Their rules write them with other functions.
    private static readonly string[] Rewritten =
    [
        "nvl2", "nullif", "date_part", "to_date", "to_unix_timestamp", "getitem", "positive", "json_tuple", "with_field", "drop_fields",
        "equal_null", "if", "named_struct", "typeof", "e", "pi", "current_timezone", "inline", "inline_outer", "stack", "regr_count", "regr_avgx", "regr_avgy",
        "make_interval", "make_dt_interval", "make_ym_interval", .. CastFunctionRules.Names,
    ];

    // What an item, a field or a reversal is of, only the analysis knows.
    private static readonly string[] Unnamed = ["array_item", "map_value", "getfield", "array_field", "array_reverse", "date_sequence", "timestamp_sequence", "add_interval"];

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Names => Rules.Keys;

    /// <summary>The functions that a plan can hold, and an engine must write.</summary>
    public static IEnumerable<string> InPlans => Names.Except(Rewritten).Concat(Unnamed);

    /// <summary>Whether a plan holds other functions in place of this one.</summary>
    public static bool IsRewritten(string function) => Rewritten.Contains(function);

    /// <summary>How every function is checked and typed.</summary>
    public static IEnumerable<FunctionRule> All => Rules.Values;

    /// <summary>The name by which a function is called in a plan, whatever its case.</summary>
    public static string NameOf(string name) => name.ToLowerInvariant() is var lower && Hidden.Contains(lower) ? Synonyms[lower] : lower;

    /// <summary>The name of the rule for a function of a plan.</summary>
    public static string RuleOf(string function) => Synonyms.GetValueOrDefault(function, function);

    /// <summary>Whether there is a function of that name, whatever its case.</summary>
    public static bool Has(string name) => Rules.ContainsKey(RuleOf(NameOf(name)));

    /// <summary>Types a call whose arguments are resolved.</summary>
    /// <exception cref="AnalysisException">The function does not exist, or not with these arguments.</exception>
    public static Expression Bind(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var rule = RequireCount(call, arguments.Count);
        var named = rule.Name == call.Function ? call : call with { Function = rule.Name };
        return arguments.Any(argument => argument is Interval) ? IntervalRules.Bind(named, arguments) : rule.Bind(named, arguments);
    }

    /// <summary>The rule of a function.</summary>
    /// <exception cref="AnalysisException">The function does not exist, or not with as many arguments.</exception>
    public static FunctionRule RequireCount(FunctionCall call, int arguments)
    {
        var rule = Rules.GetValueOrDefault(RuleOf(call.Function))
            ?? throw new AnalysisException($"Function '{call.Function}' does not exist.");
        return arguments >= rule.MinArguments && arguments <= rule.MaxArguments
            ? rule
            : throw new AnalysisException($"Function '{call.Function}' takes {Expected(rule)}, not {arguments}.");
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
