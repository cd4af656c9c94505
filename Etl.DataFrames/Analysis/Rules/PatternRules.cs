using Etl.DataFrames.Plans;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Types;
using static Etl.DataFrames.Analysis.Rules.Take;

namespace Etl.DataFrames.Analysis.Rules;

/// <summary>Functions that hold a text against a pattern of SQL or of Java's regular expressions.</summary>
internal static class PatternRules
{
    private static readonly DataType String = new StringType(), Integer = new IntegerType(), Flag = new BooleanType();

    public static IReadOnlyList<FunctionRule> All { get; } =
    [
        .. new[] { "like", "ilike" }.Select(name => new FunctionRule(name, 2, 2, (call, arguments) => Like(call, arguments))),
        Rule.Of("rlike", Flag, Text, Text),
        Rule.Of("split", new ArrayType(String, ContainsNull: false), 2, [Text, Text, Int]),
        Rule.Of("regexp_extract", String, 2, [Text, Text, Int]),
        Rule.Of("regexp_extract_all", new ArrayType(String), 2, [Text, Text, Int]),
        Rule.Of("regexp_replace", String, 3, [Text, Text, Text, Int]),
        Rule.Of("regexp_count", Integer, Text, Text),
        Rule.Nullable("regexp_substr", String, Text, Text),
        Rule.Of("regexp_instr", Integer, 2, [Text, Text, Int]),
    ];

    private static ScalarCall Like(FunctionCall call, EquatableArray<Expression> arguments)
    {
        var converted = Rule.Converted(call, arguments, [Text]);
        if (converted[1] is Literal { Value: string pattern })
        {
            CheckEscapes(pattern);
        }

        return Rule.Call(call.Function, converted, Flag);
    }

    // A backslash makes a wildcard or another backslash literal; before anything else it is an error.
    private static void CheckEscapes(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && (++i == pattern.Length || pattern[i] is not ('%' or '_' or '\\')))
            {
                throw new AnalysisException(
                    $"Pattern '{pattern}' has a backslash {(i == pattern.Length ? "at its end" : $"before '{pattern[i]}'")}. Put it before '%', '_' or another backslash only.");
            }
        }
    }
}
