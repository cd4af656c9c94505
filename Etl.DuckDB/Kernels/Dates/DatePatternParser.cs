using System.Text.RegularExpressions;
using Etl.DataFrames;

namespace Etl.DuckDB.Kernels.Dates;

/// <summary>Reads patterns for dates into their elements, with Spark's checks.</summary>
internal sealed partial class DatePatternParser(string pattern, bool isForReading)
{
    private const string WeekBased = "INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_WEEK_BASED_PATTERN";

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private readonly bool _hasEra = pattern.Split('\'').Where((_, i) => i % 2 == 0).Any(part => part.Contains('G', StringComparison.Ordinal));
    private int _position;

    public IReadOnlyList<DateElement> Parse()
    {
        var elements = Elements(depth: 0);
        return _position >= pattern.Length ? elements : throw Wrong("a ']' has no '['");
    }

    private List<DateElement> Elements(int depth)
    {
        var elements = new List<DateElement>();
        // The place of the number that takes digits for those behind it.
        int? open = null;
        while (_position < pattern.Length && !(depth > 0 && pattern[_position] == ']'))
        {
            var c = pattern[_position];
            if (char.IsAsciiLetter(c))
            {
                var count = pattern.AsSpan(_position).IndexOfAnyExcept(c) is var end and >= 0 ? end : pattern.Length - _position;
                _position += count;
                Append(elements, Field(c, count), ref open);
                continue;
            }

            _position++;
            open = null;
            elements.Add(c switch
            {
                '\'' => new DateLiteral(Quoted()),
                '[' => Optional(depth),
                ']' => throw Wrong("a ']' has no '['"),
                '#' or '{' or '}' => throw Wrong($"'{c}' is reserved"),
                _ => new DateLiteral(c.ToString()),
            });
        }

        return elements;
    }

    // A number of one width behind another number belongs to it: the first leaves as many digits as the others need.
    private static void Append(List<DateElement> elements, DateElement element, ref int? open)
    {
        elements.Add(element);
        if (element is not (DateNumber or DateShortYear))
        {
            open = null;
            return;
        }

        var width = element switch { DateNumber number when number.MinWidth == number.MaxWidth => number.MinWidth, DateShortYear => 2, _ => (int?)null };
        if (open is { } first && elements[first] is DateNumber before)
        {
            elements[first] = width is { } fixedWidth ? before with { Reserved = before.Reserved + fixedWidth } : before with { Reserved = null };
            if (width is not null)
            {
                return;
            }
        }

        open = elements.Count - 1;
    }

    private DateOptional Optional(int depth)
    {
        var elements = Elements(depth + 1);
        if (_position++ >= pattern.Length)
        {
            // Java closes what is left open.
            _position = pattern.Length;
        }

        return new DateOptional(elements);
    }

    private string Quoted()
    {
        if (_position < pattern.Length && pattern[_position] == '\'')
        {
            _position++;
            return "'";
        }

        var text = "";
        while (_position < pattern.Length)
        {
            if (pattern[_position] != '\'')
            {
                text += pattern[_position++];
            }
            else if (_position + 1 < pattern.Length && pattern[_position + 1] == '\'')
            {
                text += '\'';
                _position += 2;
            }
            else
            {
                _position++;
                return text;
            }
        }

        throw Wrong("a quote is not closed");
    }

    private DateElement Field(char letter, int count) => letter switch
    {
        'Y' or 'W' or 'w' or 'u' => throw KernelFailure.Of(
            WeekBased, $"The pattern '{pattern}' has '{letter}': Spark has no weeks in patterns. Use WeekOfYear or DatePart."),
        'A' or 'B' or 'c' or 'e' or 'n' or 'N' or 'p' => throw Wrong($"'{letter}' means nothing to Spark"),
        'E' or 'F' or 'q' or 'Q' when isForReading => throw Wrong($"'{letter}' cannot be read from a text"),
        'G' when count <= 4 => new DateWord(
            count == 4 ? ["Before Christ", "Anno Domini"] : ["BC", "AD"], parts => parts.Year > 0 ? 1 : 0, (fields, era) => fields.Era = era),
        'y' => Year(count),
        'M' or 'L' when count <= 4 => Month(count),
        'E' when count <= 4 => new DateWord(count == 4 ? Days : Short(Days), parts => parts.DayOfWeek, (_, _) => { }),
        'Q' or 'q' when count <= 4 => Quarter(count),
        'd' when count <= 2 => Number(count, parts => parts.Day, (fields, day) => In(day, 1, 31, value => fields.Day = value)),
        'D' when count <= 3 => new DateNumber(
            parts => parts.DayOfYear, (fields, day) => In(day, 1, 366, value => fields.DayOfYear = value), count, count == 1 ? 19 : 3),
        'F' when count == 1 => new DateNumber(parts => ((parts.Day - 1) % 7) + 1, (_, _) => true, 1, 19),
        'a' when count == 1 => new DateWord(["AM", "PM"], parts => parts.Hour / 12, (fields, half) => fields.AmPm = half),
        'h' when count <= 2 => Number(count, parts => ((parts.Hour + 11) % 12) + 1, (fields, hour) => In(hour, 1, 12, value => fields.HourOfAmPm = value % 12)),
        'H' when count <= 2 => Number(count, parts => parts.Hour, (fields, hour) => In(hour, 0, 23, value => fields.Hour = value)),
        'k' when count <= 2 => Number(count, parts => ((parts.Hour + 23) % 24) + 1, (fields, hour) => In(hour, 1, 24, value => fields.Hour = value % 24)),
        'K' when count <= 2 => Number(count, parts => parts.Hour % 12, (fields, hour) => In(hour, 0, 11, value => fields.HourOfAmPm = value)),
        'm' when count <= 2 => Number(count, parts => parts.Minute, (fields, minute) => In(minute, 0, 59, value => fields.Minute = value)),
        's' when count <= 2 => Number(count, parts => parts.Second, (fields, second) => In(second, 0, 59, value => fields.Second = value)),
        'S' when count <= 9 => new DateFraction(count),
        'V' or 'z' or 'O' or 'X' or 'x' or 'Z' => Zone(letter, count),
        _ => throw Wrong($"'{new string(letter, count)}' means nothing"),
    };

    private DateElement Year(int count)
    {
        bool Set(DateFields fields, long year)
        {
            if (_hasEra)
            {
                fields.YearOfEra = year;
            }
            else
            {
                fields.Year = year;
            }

            return true;
        }

        int Get(DateParts parts) => _hasEra && parts.Year <= 0 ? 1 - parts.Year : parts.Year;
        return count switch
        {
            2 => new DateShortYear(Set),
            <= 10 => new DateNumber(Get, Set, count, 19, ExceedsPad: count >= 4),
            _ => throw Wrong("a year has too many letters"),
        };
    }

    private static DateElement Month(int count) => count switch
    {
        <= 2 => Number(count, parts => parts.Month, (fields, month) => In(month, 1, 12, value => fields.Month = value)),
        _ => new DateWord(count == 3 ? Short(Months) : Months, parts => parts.Month - 1, (fields, month) => fields.Month = month + 1),
    };

    private static DateElement Quarter(int count) => count switch
    {
        <= 2 => Number(count, parts => ((parts.Month - 1) / 3) + 1, (_, _) => true),
        3 => new DateWord(["Q1", "Q2", "Q3", "Q4"], parts => (parts.Month - 1) / 3, (_, _) => { }),
        _ => new DateWord(["1st quarter", "2nd quarter", "3rd quarter", "4th quarter"], parts => (parts.Month - 1) / 3, (_, _) => { }),
    };

    private DateZone Zone(char letter, int count) => (letter, count) switch
    {
        ('X', 1) => new DateZone("Z", ShortOffset()),
        ('X', 2) => new DateZone("Z", BareOffset()),
        ('X', 3) => new DateZone("Z", Offset()),
        ('x', 1) => new DateZone("+00", ShortOffset()),
        ('x', 2) or ('Z', <= 3) => new DateZone("+0000", BareOffset()),
        ('x', 3) => new DateZone("+00:00", Offset()),
        _ when isForReading => throw new UnsupportedOperationException(
            DuckDbEngine.EngineName, $"reading dates with the pattern '{pattern}'", $"Names of zones ('{new string(letter, count)}') are not read: use X, XXX or Z."),
        ('V', 2) => new DateZone("UTC", null),
        ('z', <= 3) => new DateZone("UTC", null),
        ('z', 4) => new DateZone("Coordinated Universal Time", null),
        ('O', 1 or 4) or ('Z', 4) => new DateZone("GMT", null),
        ('X', 4 or 5) or ('Z', 5) => new DateZone("Z", null),
        ('x', 4) => new DateZone("+0000", null),
        ('x', 5) => new DateZone("+00:00", null),
        _ => throw Wrong($"'{new string(letter, count)}' means nothing"),
    };

    private static DateNumber Number(int count, Func<DateParts, int> get, Func<DateFields, long, bool> set) => new(get, set, count, count == 1 ? 19 : 2);

    private static bool In(long value, int least, int most, Action<int> set)
    {
        var isIn = value >= least && value <= most;
        if (isIn)
        {
            set((int)value);
        }

        return isIn;
    }

    private static string[] Short(string[] names) => [.. names.Select(name => name[..3])];

    // Spark 3.5 has no class for it.
    // Spark tells apart what Java's former patterns took.
    private EngineException Wrong(string reason)
    {
        var text = $"The pattern '{pattern}' is none for dates: {reason}. Correct it.";
        return FormerPattern().IsMatch(pattern) ? KernelFailure.Of("INCONSISTENT_BEHAVIOR_CROSS_VERSION.DATETIME_PATTERN_RECOGNITION", text) : KernelFailure.WithoutClass(text);
    }

    [GeneratedRegex("^(?:[GyYMLwWdDFEuaHkKhmsSzZ]|(?<!X)X{1,3}(?!X)|'[^']*'|[^A-Za-z'])*$", RegexOptions.CultureInvariant)]
    private static partial Regex FormerPattern();

    [GeneratedRegex(@"\GZ|\G[+-][0-9]{2}(?:[0-9]{2})?", RegexOptions.IgnoreCase)]
    private static partial Regex ShortOffset();

    [GeneratedRegex(@"\GZ|\G[+-][0-9]{4}", RegexOptions.IgnoreCase)]
    private static partial Regex BareOffset();

    [GeneratedRegex(@"\GZ|\G[+-][0-9]{2}:[0-9]{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Offset();
}
