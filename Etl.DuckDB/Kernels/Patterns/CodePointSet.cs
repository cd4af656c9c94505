using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>A set of Unicode code points, as sorted ranges that do not touch. .NET's own classes know UTF-16 units alone.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private static readonly ConcurrentDictionary<string, CodePointSet> Categories = new();

    private readonly List<(int First, int Last)> _ranges;

    private CodePointSet(IEnumerable<(int First, int Last)> ranges)
    {
        _ranges = [];
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (_ranges.Count > 0 && range.First <= _ranges[^1].Last + 1)
            {
                _ranges[^1] = (_ranges[^1].First, Math.Max(_ranges[^1].Last, range.Last));
            }
            else
            {
                _ranges.Add(range);
            }
        }
    }

    public static CodePointSet Empty { get; } = new([]);

    public static CodePointSet All { get; } = new([(0, Last)]);

    /// <summary>The code points of a text.</summary>
    public static CodePointSet Of(string characters) => new(characters.EnumerateRunes().Select(rune => (rune.Value, rune.Value)));

    public static CodePointSet Range(int first, int last) => new([(first, last)]);

    /// <summary>The code points whose category begins with one of some names, such as <c>L</c> or <c>Lu</c>.</summary>
    public static CodePointSet OfCategories(params string[] names) => names.Select(name => Categories.GetOrAdd(name, Scan)).Aggregate((one, other) => one | other);

    public static CodePointSet operator |(CodePointSet left, CodePointSet right) => new(left._ranges.Concat(right._ranges));

    public static CodePointSet operator &(CodePointSet left, CodePointSet right) => !(!left | !right);

    public static CodePointSet operator !(CodePointSet set)
    {
        var (ranges, next) = (new List<(int First, int Last)>(), 0);
        foreach (var (first, last) in set._ranges)
        {
            if (first > next)
            {
                ranges.Add((next, first - 1));
            }

            next = last + 1;
        }

        return new(next <= Last ? ranges.Append((next, Last)) : ranges);
    }

    /// <summary>The set with the other case of every Latin letter in it, as Java ignores case unless told otherwise.</summary>
    public CodePointSet IgnoringCase()
    {
        var letters = this & Range('A', 'z');
        var swapped = letters._ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1))
            .Where(letter => char.IsAsciiLetter((char)letter)).Select(letter => (letter ^ 0x20, letter ^ 0x20));
        return this | new CodePointSet(swapped);
    }

    /// <summary>The set as .NET's pattern: a class of units, or pairs of surrogates. Texts of an engine have no half pairs, so a half never matches.</summary>
    public string Pattern()
    {
        var units = (this & !Range(0xD800, 0xDFFF))._ranges.Where(range => range.First <= 0xFFFF).Select(range => (range.First, Last: Math.Min(range.Last, 0xFFFF))).ToList();
        var alone = units.Count == 0 ? null : $"[{string.Concat(units.Select(Unit))}]";
        var pairs = Pairs(_ranges.Where(range => range.Last > 0xFFFF).Select(range => (Math.Max(range.First, 0x10000), range.Last))).ToList();
        return (alone, pairs) switch
        {
            (null, []) => "(?!)",
            ({ } only, []) => only,
            (null, _) => $"(?:{string.Join('|', pairs)})",
            _ => $"(?:{string.Join('|', pairs)}|{alone})",
        };
    }

    private static string Unit((int First, int Last) range) => range.First == range.Last ? Hex(range.First) : $"{Hex(range.First)}-{Hex(range.Last)}";

    private static string Hex(int unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");

    // A range of pairs is cut where the first surrogate changes; whole blocks of low ones stay together.
    private static IEnumerable<string> Pairs(IEnumerable<(int First, int Last)> ranges)
    {
        foreach (var (first, last) in ranges)
        {
            for (var start = first; start <= last;)
            {
                var (high, low) = (0xD800 + ((start - 0x10000) >> 10), 0xDC00 + ((start - 0x10000) & 0x3FF));
                var blocks = low == 0xDC00 ? (last - start + 1) / 0x400 : 0;
                if (blocks > 0)
                {
                    yield return $"[{Hex(high)}-{Hex(high + blocks - 1)}][\\uDC00-\\uDFFF]";
                    start += blocks * 0x400;
                    continue;
                }

                var end = Math.Min(last, start | 0x3FF);
                yield return $"{Hex(high)}[{Unit((low, 0xDC00 + ((end - 0x10000) & 0x3FF)))}]";
                start = end + 1;
            }
        }
    }

    private static CodePointSet Scan(string name)
    {
        var ranges = new List<(int First, int Last)>();
        for (var code = 0; code <= Last; code++)
        {
            if (Short(CharUnicodeInfo.GetUnicodeCategory(code)).StartsWith(name, StringComparison.Ordinal))
            {
                if (ranges.Count > 0 && ranges[^1].Last == code - 1)
                {
                    ranges[^1] = (ranges[^1].First, code);
                }
                else
                {
                    ranges.Add((code, code));
                }
            }
        }

        return new(ranges);
    }

    private static string Short(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "Cn",
    };
}
