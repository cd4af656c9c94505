using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Etl.Spark.Sql;

/// <summary>
/// Writes parameters into the text. Spark 4.1 puts them there itself before it parses, and miscounts where they go when a name before them has a character
/// beyond U+FFFF. Every character of a value becomes its number, so that no value can become SQL.
/// </summary>
internal static partial class InlinedParameters
{
    /// <summary>Whether Spark would miscount.</summary>
    public static bool AreNeeded(string text) => text.Any(char.IsSurrogate);

    /// <summary>The text with its parameters, counted from 1, in their places.</summary>
    public static string Text(string text, IReadOnlyList<object?> parameters) => QuotedOrMarker().Replace(
        text, part => part.Groups["number"] is { Success: true } number ? Literal(parameters[int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) - 1]) : part.Value);

    private static string Literal(object? value) => value switch
    {
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        string text => text.Aggregate(new StringBuilder("'"), (sql, unit) => sql.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")).Append('\'').ToString(),
        _ => throw new DataFrames.InternalErrorException($"no Spark literal for a parameter of '{value?.GetType()}'"),
    };

    // What stands in backquotes or quotes is a name or a literal; a colon in it is no parameter.
    [GeneratedRegex("`(?:[^`]|``)*`|'(?:[^'\\\\]|\\\\.)*'|:p(?<number>[0-9]+)")]
    private static partial Regex QuotedOrMarker();
}
