using Etl.DataFrames;
using Etl.DataFrames.Plans.Expressions;
using Etl.DataFrames.Sql;
using Etl.DataFrames.Types;
using Etl.DuckDB.Kernels.Patterns;

namespace Etl.DuckDB.Functions;

/// <summary>Functions with patterns. DuckDB's regular expressions are RE2's, which have other classes, line ends and groups than Java's.</summary>
internal static class DuckDbPatterns
{
    public static IReadOnlyDictionary<string, Translation> All { get; } = new Dictionary<string, Translation>
    {
        ["like"] = call => call.Arguments[1] is Literal { Value: string } ? $"({call[0]} LIKE {call[1]} ESCAPE '\\')" : KernelCall.Kernel(call),
        ["ilike"] = KernelCall.Kernel,
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
