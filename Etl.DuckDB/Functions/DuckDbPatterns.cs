using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Patterns;
using Etl.DuckDB.Kernels.Texts;

namespace Etl.DuckDB.Functions;

/// <summary>Functions with patterns. DuckDB's regular expressions are RE2's, which have other classes, line ends and groups than Java's.</summary>
internal static class DuckDbPatterns
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["like"] = call => call.Arguments[1] is Literal { Value: string pattern } && !HasLostPairs(pattern, call) ? Like(call[0], call[1], pattern) : KernelCall.Kernel(call),
        ["ilike"] = call => call.Arguments[1] is Literal { Value: string pattern } && LikePatterns.HasPair(pattern) && !HasLostPairs(pattern, call)
            ? Like(Lower(call, 0), Lower(call, 1), LetterCase.ToLower(pattern))
            : KernelCall.Kernel(call),
        ["rlike"] = WithDefaults("rlike"),
        ["split"] = WithDefaults("split", "(-1)::INTEGER"),
        ["regexp_extract"] = WithDefaults("regexp_extract", "1::INTEGER"),
        ["regexp_extract_all"] = WithDefaults("regexp_extract_all", "1::INTEGER"),
        ["regexp_replace"] = call => Checked(call.Texts.Count == 3 ? Call(call, "regexp_replace", call.Arguments.Count, "1::INTEGER") : KernelCall.Kernel(call), call),
        ["regexp_count"] = WithDefaults("regexp_count"),
        ["regexp_substr"] = WithDefaults("regexp_substr"),
        ["regexp_instr"] = call => Checked(Call(call, "regexp_instr", 2), call),
        ["str_to_map"] = call => Checked(KernelCall.Kernel(call), call),
    };

    // Spark compares the length of a text, in characters, with that of a prefix and a suffix, in UTF-16 units.
    private static string Like(string text, string sql, string pattern) => LikePatterns.HasPair(pattern) && LikePatterns.HasTwoParts(pattern)
        ? FormattableString.Invariant($"({text} LIKE {sql} ESCAPE '\\' AND length({text}) >= {pattern.Length - 1})")
        : $"({text} LIKE {sql} ESCAPE '\\')";

    // Of a column Spark makes simple patterns a comparison of texts, which knows pairs.
    private static bool HasLostPairs(string pattern, SqlCall call) => LikePatterns.HasPair(pattern) && (call.Arguments[0] is Literal || !LikePatterns.IsSimple(pattern));

    private static string Lower(SqlCall call, int argument) => $"{call.Context.Kernel("lower", [call.Arguments[argument].Type], call.Arguments[argument].Type)}({call[argument]})";

    private static Translation WithDefaults(string kernel, params string[] defaults) => call =>
        Checked(Call(call, kernel, call.Texts.Count, [.. defaults.Skip(call.Texts.Count - 2)]), call);

    private static string Call(SqlCall call, string kernel, int arguments, params string[] more)
    {
        var types = call.Arguments.Take(arguments).Select(argument => argument.Type).Concat(more.Select(_ => (DataType)new IntegerType()));
        return $"{call.Context.Kernel(kernel, [.. types], call.Type)}({string.Join(", ", call.Texts.Take(arguments).Concat(more))})";
    }

    // A constant pattern that cannot be translated is refused before anything runs; one that Java refuses is an error of the rows, as it is there.
    private static string Checked(string sql, SqlCall call)
    {
        foreach (var pattern in call.Arguments.Skip(1).Take(call.Function == "str_to_map" ? 2 : 1).OfType<Literal>().Select(literal => literal.Value).OfType<string>())
        {
            try
            {
                JavaPattern.Of(pattern);
            }
            catch (EngineException)
            {
                // Spark raises it when it meets a row.
            }
        }

        return sql;
    }
}
