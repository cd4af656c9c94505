using System.Globalization;
using System.Text.RegularExpressions;
using Etl.DataFrames.Analysis;
using Etl.DataFrames.Plans.Expressions;

namespace Etl.DataFrames.Parsing;

/// <summary>Reads the texts of intervals.</summary>
internal static partial class IntervalParser
{
    /// <summary>Numbers and units, such as <c>1 day -2 hours</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static IntervalValue Words(string text)
    {
        if (!WordsPattern().IsMatch(text))
        {
            throw new FormatException($"'{text}' is no interval. Write for example INTERVAL '1 day 2 hours'");
        }

        var sum = new IntervalSum();
        foreach (Match part in WordPattern().Matches(text))
        {
            sum.Add(part.Groups["number"].Value, part.Groups["unit"].Value);
        }

        return sum.Value();
    }

    /// <summary>Fields from one to another, such as <c>1 02:03</c> for DAY TO MINUTE.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static IntervalValue Fields(string outerSign, string text, string from, string to)
    {
        var (first, last) = (Field(from), Field(to));
        var match = FieldsPattern().Match(text.Trim());
        var numbers = match.Groups["number"].Captures.Select(part => part.Value).ToList();
        if (first >= last || (first <= IntervalField.Month && last > IntervalField.Month))
        {
            throw new FormatException($"there are no intervals from '{from}' to '{to}'. Use YEAR TO MONTH, or two of DAY, HOUR, MINUTE and SECOND");
        }

        if (match.Groups["separator"].Captures.Select(part => part.Value).SequenceEqual(Separators(first, last))
            && numbers.Skip(1).Select((number, i) => Fits(number, first + 1 + i)).All(fits => fits)
            && (!match.Groups["fraction"].Success || last == IntervalField.Second))
        {
            var sign = (outerSign == "-") != (match.Groups["sign"].Value == "-") ? "-" : "";
            numbers[^1] += match.Groups["fraction"].Value;
            return numbers.Select((number, i) => (Number: sign + number, Unit: (first + i).ToString())).Aggregate(new IntervalSum(), (sum, part) => sum.Add(part.Number, part.Unit)).Value();
        }

        throw new FormatException($"'{text}' does not fit {from.ToUpperInvariant()} TO {to.ToUpperInvariant()}. Write for example INTERVAL '1-2' YEAR TO MONTH or INTERVAL '1 02:03:04' DAY TO SECOND");
    }

    private static IntervalField Field(string name) => IntervalUnits.Of(name) is { } unit && unit.Field.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)
        ? unit.Field
        : throw new FormatException($"an interval has no field '{name}'. Use YEAR, MONTH, DAY, HOUR, MINUTE or SECOND");

    private static IEnumerable<string> Separators(IntervalField first, IntervalField last)
    {
        for (var field = first; field < last; field++)
        {
            yield return field switch { IntervalField.Year => "-", IntervalField.Day => " ", _ => ":" };
        }
    }

    private static bool Fits(string number, IntervalField field) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count < field switch { IntervalField.Month => 12, IntervalField.Hour => 24, _ => 60 };

    [GeneratedRegex(@"^\s*(interval\s+)?(?:[+-]?\s*[0-9.]+\s+[a-z]+(\s+|$))+$", RegexOptions.IgnoreCase)]
    private static partial Regex WordsPattern();

    [GeneratedRegex(@"(?<number>[+-]?\s*[0-9.]+)\s+(?<unit>[a-z]+)", RegexOptions.IgnoreCase)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^(?<sign>[+-])?(?<number>[0-9]+)((?<separator>[-: ])(?<number>[0-9]{1,2}))+(?<fraction>\.[0-9]{1,9})?$")]
    private static partial Regex FieldsPattern();
}
