using System.Globalization;

namespace Etl.DuckDB.Kernels.Patterns;

/// <summary>Reads Java's character classes and escapes: unions, intersections by <c>&amp;&amp;</c>, classes inside classes.</summary>
internal sealed class ClassParser(PatternReader reader)
{
    /// <summary>A class whose opening bracket has been read.</summary>
    public CodePointSet Class()
    {
        var isNegated = reader.Take("^");
        CodePointSet? left = null;
        var right = CodePointSet.Empty;
        var isFirst = true;
        while (true)
        {
            if (reader.IsAtEnd)
            {
                throw reader.Invalid("']' is missing");
            }

            if (!isFirst && reader.Take("]"))
            {
                break;
            }

            if (reader.Take("&&"))
            {
                left = left is null ? right : left & right;
                right = CodePointSet.Empty;
                isFirst = reader.Peek == ']' && isFirst;
                continue;
            }

            right |= reader.Take("[") ? reader.Nested(Class) : Item();
            isFirst = false;
        }

        var set = left is null ? right : left & right;
        return isNegated ? !set : set;
    }

    /// <summary>An escape that stands for a class, whose letter comes next; null if it stands for none.</summary>
    public CodePointSet? NamedClass()
    {
        var letter = reader.Peek;
        switch (letter)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W' or 'h' or 'H' or 'v' or 'V':
                reader.Position++;
                var set = char.ToLowerInvariant(letter) switch
                {
                    'd' => CharacterClasses.Digit,
                    's' => CharacterClasses.Space,
                    'w' => CharacterClasses.Word,
                    'h' => CharacterClasses.Horizontal,
                    _ => CharacterClasses.Vertical,
                };
                return char.IsUpper(letter) ? !set : set;
            case 'p' or 'P':
                reader.Position++;
                var name = reader.Take("{") ? reader.Until('}') : char.ConvertFromUtf32(reader.Next());
                var named = CharacterClasses.Named(name) ?? throw reader.Refused($"the class '\\{letter}{{{name}}}'");
                return letter == 'P' ? !named : named;
            default:
                return null;
        }
    }

    /// <summary>An escape that stands for one code point, whose letter comes next.</summary>
    public int Escaped()
    {
        var code = reader.Next();
        return code switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'a' => '\a',
            'e' => '\u001B',
            '0' => Octal(),
            'x' when reader.Take("{") => Hex(reader.Until('}')),
            'x' => reader.Hex(2),
            'u' => Unit(),
            'c' => reader.Next() ^ 64,
            _ when char.IsAsciiLetterOrDigit((char)code) && code < 128 => throw reader.Invalid($"'\\{(char)code}' is no escape"),
            _ => code,
        };
    }

    private CodePointSet Item()
    {
        var first = One(out var set);
        if (set is not null)
        {
            return set;
        }

        var start = reader.Position;
        if (!reader.Take("-") || reader.Peek is ']' or '[' or '\0')
        {
            reader.Position = start;
            return CodePointSet.Range(first, first);
        }

        var last = One(out var end);
        return end is null && last >= first ? CodePointSet.Range(first, last) : throw reader.Invalid("a range goes backwards");
    }

    private int One(out CodePointSet? set)
    {
        set = null;
        _ = reader.Peek;
        if (!reader.Take("\\"))
        {
            return reader.Next();
        }

        if (reader.Take("Q"))
        {
            throw reader.Refused("'\\Q' inside a class");
        }

        set = NamedClass();
        return set is null ? Escaped() : 0;
    }

    private int Octal()
    {
        var digits = reader.Digits(3, c => c is >= '0' and <= '7');
        if (digits.Length == 3 && digits[0] > '3')
        {
            reader.Position--;
            digits = digits[..2];
        }

        return digits.Length > 0 ? Convert.ToInt32(digits, 8) : throw reader.Invalid("octal digits are missing");
    }

    private int Unit()
    {
        var high = reader.Hex(4);
        if (char.IsHighSurrogate((char)high) && reader.Take("\\u"))
        {
            return char.ConvertToUtf32((char)high, (char)reader.Hex(4));
        }

        return high;
    }

    private int Hex(string digits) => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code <= 0x10FFFF
        ? code
        : throw reader.Invalid($"'\\x{{{digits}}}' is no code point");
}
