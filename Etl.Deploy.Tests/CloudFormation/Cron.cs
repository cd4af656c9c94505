using System.Globalization;
using System.Text.RegularExpressions;

namespace Etl.Deploy.Tests.CloudFormation;

/// <summary>EventBridge's cron: six fields, and one of day and weekday is a question mark. cfn-lint does not look into it.</summary>
internal static partial class Cron
{
    private static readonly (int Minimum, int Maximum)[] Ranges = [(0, 59), (0, 23), (1, 31), (1, 12), (1, 7), (1970, 2199)];

    public static bool IsValid(string text)
    {
        var fields = Form().Match(text).Groups[1].Value.Split(' ');
        return fields.Length == 6 && (fields[2] == "?") != (fields[4] == "?") && fields.Zip(Ranges).All(pair => IsField(pair.First, pair.Second));
    }

    private static bool IsField(string field, (int Minimum, int Maximum) range) =>
        field is "*" or "?" || field.Split(',').All(part => Weekday().IsMatch(part) || Numbers(part) is { Count: > 0 } numbers && numbers.All(number => number >= range.Minimum && number <= range.Maximum));

    private static List<int>? Numbers(string part) =>
        Number().IsMatch(part) ? [.. part.Split('/')[0].Split('-').Where(text => text != "*").Select(text => int.Parse(text, CultureInfo.InvariantCulture))] : null;

    [GeneratedRegex(@"^cron\(([^)]*)\)$")]
    private static partial Regex Form();

    [GeneratedRegex("^(SUN|MON|TUE|WED|THU|FRI|SAT)(-(SUN|MON|TUE|WED|THU|FRI|SAT))?$")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^[0-9]+(-[0-9]+)?(/[0-9]+)?$")]
    private static partial Regex Number();
}
