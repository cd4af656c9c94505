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
        .. new[] { "like", "ilike" }.Select(name => new FunctionRule(name, 2, 3, (call, arguments) => Like(call, arguments.Count == 3 ? [arguments[0], WithBackslashes(call.Function, arguments[1], arguments[2])] : arguments))),
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

    // The pattern with backslashes in place of another escape character.
    private static Literal WithBackslashes(string function, Expression pattern, Expression escape)
    {
        if (escape is not Literal { Value: string { Length: 1 } character } || pattern is not Literal { Value: string text })
        {
            throw new AnalysisException($"Function '{function}' needs a constant pattern and one character behind ESCAPE, not '{ColumnText.Of(pattern)}' and '{ColumnText.Of(escape)}'.");
        }

        var written = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != character[0])
            {
                written.Append(text[i] == '\\' ? "\\\\" : text[i].ToString());
                continue;
            }

            var next = ++i < text.Length && (text[i] is '%' or '_' || text[i] == character[0]) ? text[i] : throw new AnalysisException(
                $"Pattern '{text}' has its escape character '{character}' before something else. Put it before '%', '_' or itself only.");
            written.Append(next is '%' or '_' or '\\' ? $"\\{next}" : next.ToString());
        }

        return new Literal(written.ToString(), String);
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
