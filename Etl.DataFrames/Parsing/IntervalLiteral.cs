using System.Globalization;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Parsing;

/// <summary>Reads intervals of whole days or months.</summary>
internal static class IntervalLiteral
{
    private static readonly Dictionary<string, (int Months, int Days)> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["day"] = (0, 1),
        ["week"] = (0, 7),
        ["month"] = (1, 0),
        ["quarter"] = (3, 0),
        ["year"] = (12, 0),
    };

    /// <summary>Reads what follows the word INTERVAL.</summary>
    /// <exception cref="AnalysisException">It is no interval of whole days or months.</exception>
    public static IntervalValue Read(TokenReader tokens)
    {
        var number = tokens.Take();
        if (!int.TryParse(number.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            throw tokens.Error(number, "an interval is a whole number and a unit, such as INTERVAL 3 DAYS");
        }

        var unit = tokens.Current;
        var name = tokens.NeedName();
        return Units.TryGetValue(name, out var found) || (name.EndsWith("s", StringComparison.OrdinalIgnoreCase) && Units.TryGetValue(name[..^1], out found))
            ? new IntervalValue(count * found.Months, count * found.Days)
            : throw tokens.Error(unit, $"an interval of '{name}' is not supported. Use days, weeks, months, quarters or years");
    }
}
