using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>
/// Translates Java's regular expressions to .NET's. Both try alternatives in the same order; what differs is what single constructs mean:
/// line ends, classes (by code points, ASCII unless named), word boundaries, case, possessive quantifiers, numbers of groups with names.
/// </summary>
internal sealed class PatternTranslator
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";

    private readonly PatternReader _reader;
    private readonly ClassParser _classes;
    private readonly Dictionary<string, int> _names = [];
    private int _groups;
    private int _lookBehinds;
    private bool _ignoresCase;
    private bool _isMultiline;
    private bool _matchesAll;

    public PatternTranslator(string pattern)
    {
        _reader = new PatternReader(pattern);
        _classes = new ClassParser(_reader);
    }

    public JavaPattern Translate()
    {
        var text = Alternatives();
        return _reader.IsAtEnd
            ? new JavaPattern(new Regex(text, RegexOptions.CultureInvariant), _names, _groups)
            : throw _reader.Invalid("')' has no '('");
    }

    private string Alternatives()
    {
        var text = new StringBuilder(Sequence());
        while (_reader.Take("|"))
        {
            text.Append('|').Append(Sequence());
        }

        return text.ToString();
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!_reader.IsAtEnd && _reader.Peek is not ('|' or ')'))
        {
            if (_reader.Take("\\Q"))
            {
                AppendQuoted(text);
                continue;
            }

            text.Append(Quantified(Atom()));
        }

        return text.ToString();
    }

    private void AppendQuoted(StringBuilder text)
    {
        var end = _reader.Text.IndexOf("\\E", _reader.Position, StringComparison.Ordinal);
        var quoted = _reader.Text[_reader.Position..(end < 0 ? _reader.Text.Length : end)];
        _reader.Position = end < 0 ? _reader.Text.Length : end + 2;
        var characters = quoted.EnumerateRunes().Select(rune => Literal(rune.Value)).ToList();
        for (var i = 0; i < characters.Count; i++)
        {
            text.Append(i == characters.Count - 1 ? Quantified(characters[i]) : characters[i]);
        }
    }

    private string Quantified(string atom)
    {
        // The flags of (?i) are nothing to be repeated.
        if (Quantifier() is not { } quantifier || atom.Length == 0)
        {
            return atom;
        }

        if (_lookBehinds > 0 && (quantifier is "*" or "+" || quantifier.EndsWith(",}", StringComparison.Ordinal)))
        {
            throw _reader.Invalid("a look-behind has no greatest length");
        }

        var repeated = $"{Single(atom)}{quantifier}";
        var text = _reader.Take("?") ? $"{repeated}?" : _reader.Take("+") ? $"(?>{repeated})" : repeated;
        return Quantifier() is null ? text : throw _reader.Invalid("a quantifier follows a quantifier");
    }

    private string? Quantifier()
    {
        switch (_reader.Peek)
        {
            case '*' or '+' or '?':
                return char.ConvertFromUtf32(_reader.Next());
            case '{':
                _reader.Position++;
                var least = Number();
                var most = !_reader.Take(",") ? least : _reader.Peek == '}' ? null : Number();
                return !_reader.Take("}") ? throw _reader.Invalid("'{' has no '}'")
                    : most is null ? $"{{{least},}}"
                    : most < least ? throw _reader.Invalid("a quantifier goes backwards")
                    : $"{{{least},{most}}}";
            default:
                return null;
        }
    }

    private int? Number() => int.TryParse(_reader.Digits(9, char.IsAsciiDigit), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw _reader.Invalid("a number is missing");

    private string Atom()
    {
        switch (_reader.Peek)
        {
            case '(':
                _reader.Position++;
                return Group();
            case '[':
                _reader.Position++;
                return Set(_classes.Class());
            case '.':
                _reader.Position++;
                return (_matchesAll ? CodePointSet.All : !CharacterClasses.LineEnd).Pattern();
            case '^':
                _reader.Position++;
                return _isMultiline ? @"(?:(?:\A|(?<=[\n\u0085\u2028\u2029])|(?<=\r)(?!\n))(?!\z))" : @"\A";
            case '$':
                _reader.Position++;
                return _isMultiline ? $@"(?:(?=[\r\u0085\u2028\u2029]|\z)|(?<!\r)(?=\n))" : EndOfText;
            case '\\':
                _reader.Position++;
                return Escape();
            case '*' or '+' or '?':
                throw _reader.Invalid("a quantifier has nothing before it");
            case '{':
                throw _reader.Invalid("'{' has nothing before it");
            default:
                return Literal(_reader.Next());
        }
    }

    // Before the last line end too, but not inside a pair of CR and LF.
    private static string EndOfText => $@"(?:(?=(?:\r\n|[\r\u0085\u2028\u2029])?\z)|(?<!\r)(?=\n\z))";

    private string Escape()
    {
        if (_classes.NamedClass() is { } set)
        {
            return Set(set);
        }

        switch (_reader.Peek)
        {
            case 'b' or 'B':
                return Boundary(char.ConvertFromUtf32(_reader.Next()) == "b");
            case 'A':
                _reader.Position++;
                return @"\A";
            case 'z':
                _reader.Position++;
                return @"\z";
            case 'Z':
                _reader.Position++;
                return EndOfText;
            case 'R':
                _reader.Position++;
                return $@"(?:\r\n|[\u000B\f{LineEnds}])";
            case 'k':
                _reader.Position++;
                return _reader.Take("<") && _names.TryGetValue(_reader.Until('>'), out var number) ? Reference(number) : throw _reader.Invalid("a group of that name does not exist");
            case >= '1' and <= '9':
                return Reference(ReferenceNumber());
            case 'G' or 'X' or 'N':
                throw _reader.Refused($"'\\{_reader.Peek}'");
            case 'E':
                _reader.Position++;
                return "";
            case '\0':
                throw _reader.Invalid("it ends in a backslash");
            default:
                return Literal(_classes.Escaped());
        }
    }

    // As many digits as there are groups.
    private int ReferenceNumber()
    {
        var number = _reader.Next() - '0';
        while (char.IsAsciiDigit(_reader.Peek) && (number * 10) + _reader.Peek - '0' <= _groups)
        {
            number = (number * 10) + _reader.Next() - '0';
        }

        return number;
    }

    private string Reference(int group) => _ignoresCase ? throw _reader.Refused("a reference to a group while case is ignored")
        : group <= _groups ? string.Create(CultureInfo.InvariantCulture, $"(?:\\{group})")
        : "(?!)";

    // Letters, digits and the underscore of all scripts; a mark belongs to the letter before it.
    private static string Boundary(bool isBoundary)
    {
        var letter = CodePointSet.OfCategories("L", "Nd").Pattern();
        var mark = CodePointSet.OfCategories("Mn").Pattern();
        var before = $"(?<=_|{letter}{mark}*)";
        var behind = $"(?:(?=_|{letter})|(?={mark})(?<={letter}{mark}*))";
        return isBoundary
            ? $"(?:{before}(?!{behind})|(?!{before}){behind})"
            : $"(?:{before}{behind}|(?!{before})(?!{behind}))";
    }

    private string Group()
    {
        if (!_reader.Take("?"))
        {
            _groups++;
            return $"({Scoped()})";
        }

        return _reader.Take("<=") ? LookBehind("(?<=")
            : _reader.Take("<!") ? LookBehind("(?<!")
            : _reader.Take("<") ? Named()
            : _reader.Take(":") ? $"(?:{Scoped()})"
            : _reader.Take("=") ? $"(?={Scoped()})"
            : _reader.Take("!") ? $"(?!{Scoped()})"
            : _reader.Take(">") ? $"(?>{Scoped()})"
            : Flags();
    }

    private string Named()
    {
        var name = _reader.Until('>');
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit) && _names.TryAdd(name, ++_groups)
            ? $"({Scoped()})"
            : throw _reader.Invalid($"'{name}' is no name of a group, or is there twice");
    }

    private string LookBehind(string opening)
    {
        _lookBehinds++;
        var body = Scoped();
        _lookBehinds--;
        return $"{opening}{body})";
    }

    // Flags that a group sets end with it.
    private string Scoped()
    {
        var (ignoresCase, isMultiline, matchesAll, skips) = (_ignoresCase, _isMultiline, _matchesAll, _reader.SkipsComments);
        var body = _reader.Nested(Alternatives);
        if (!_reader.Take(")"))
        {
            throw _reader.Invalid("')' is missing");
        }

        (_ignoresCase, _isMultiline, _matchesAll, _reader.SkipsComments) = (ignoresCase, isMultiline, matchesAll, skips);
        return body;
    }

    private string Flags()
    {
        var before = (_ignoresCase, _isMultiline, _matchesAll, _reader.SkipsComments);
        var isOn = true;
        while (true)
        {
            var flag = (char)_reader.Next();
            switch (flag)
            {
                case 'i':
                    _ignoresCase = isOn;
                    break;
                case 'm':
                    _isMultiline = isOn;
                    break;
                case 's':
                    _matchesAll = isOn;
                    break;
                case 'x':
                    _reader.SkipsComments = isOn;
                    break;
                case '-':
                    isOn = false;
                    break;
                case ')':
                    return "";
                case ':':
                    var body = Scoped();
                    (_ignoresCase, _isMultiline, _matchesAll, _reader.SkipsComments) = before;
                    return $"(?:{body})";
                case 'd' or 'u' or 'U':
                    throw _reader.Refused($"the flag '{flag}'");
                default:
                    throw _reader.Invalid($"'{flag}' is no flag");
            }
        }
    }

    private string Set(CodePointSet set) => (_ignoresCase ? set.IgnoringCase() : set).Pattern();

    private string Literal(int code) => _ignoresCase && code < 128 && char.IsAsciiLetter((char)code)
        ? CodePointSet.Range(code, code).IgnoringCase().Pattern()
        : char.IsSurrogate((char)code) && code <= 0xFFFF ? throw _reader.Refused("half a surrogate pair")
        : Escaped(code);

    // .NET reads blanks and number signs as they are here, but escapes them all the same.
    private static string Escaped(int code) => Regex.Escape(char.ConvertFromUtf32(code)) is var text && text is "]" or "}" ? "\\" + text : text;

    // A pair of surrogates is repeated as one.
    private static string Single(string atom) =>
        atom.Length == 1 || (atom[0] == '\\' && atom.Length == 2) || (atom[0] is '[' && atom.IndexOf(']', StringComparison.Ordinal) == atom.Length - 1) ? atom : $"(?:{atom})";
}
