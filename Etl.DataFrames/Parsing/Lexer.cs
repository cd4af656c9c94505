namespace Etl.DataFrames.Parsing;

/// <summary>Cuts SQL text into tokens.</summary>
internal sealed class Lexer(SqlSource source)
{
    // The longest first: '<=>' is not '<='.
    private static readonly string[] Symbols = ["<=>", "<=", ">=", "<>", "!=", "==", "||", "::", "->"];

    private readonly string _text = source.Text;
    private int _at;

    public IReadOnlyList<Token> Tokens()
    {
        var tokens = new List<Token>();
        do
        {
            SkipBlanks();
            tokens.Add(Next());
        }
        while (tokens[^1].Kind != TokenKind.End);

        return tokens;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char Following => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private Token Next() => Current switch
    {
        '\0' when _at >= _text.Length => new Token(TokenKind.End, "", _at, _at),
        '\'' or '"' => Text(isRaw: false),
        'r' or 'R' when Following is '\'' or '"' => Text(isRaw: true),
        '`' => QuotedName(),
        '.' when char.IsAsciiDigit(Following) => Number(),
        var digit when char.IsAsciiDigit(digit) => Number(),
        var letter when IsNamePart(letter) => Taken(TokenKind.Word, Run(_at, IsNamePart)),
        _ => Taken(TokenKind.Symbol, Array.Find(Symbols, symbol => string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0)?.Length ?? 1),
    };

    private static bool IsNamePart(char character) => char.IsLetterOrDigit(character) || character == '_';

    private Token Taken(TokenKind kind, int length)
    {
        var start = _at;
        _at += length;
        return new Token(kind, _text[start.._at], start, _at);
    }

    private int Run(int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < _text.Length && belongs(_text[end]))
        {
            end++;
        }

        return end - start;
    }

    private Token Text(bool isRaw)
    {
        var start = _at;
        _at += isRaw ? 1 : 0;
        var value = TextLiteral.Read(source, ref _at, isRaw);
        return new Token(TokenKind.Text, value, start, _at);
    }

    // digits [. digits] [e [+-] digits] [suffix]
    private Token Number()
    {
        var end = _at + Run(_at, char.IsAsciiDigit);
        if (end < _text.Length && _text[end] == '.')
        {
            end += 1 + Run(end + 1, char.IsAsciiDigit);
        }

        if (end < _text.Length && _text[end] is 'e' or 'E')
        {
            var sign = end + 1 < _text.Length && _text[end + 1] is '+' or '-' ? 1 : 0;
            var digits = Run(end + 1 + sign, char.IsAsciiDigit);
            end += digits > 0 ? 1 + sign + digits : 0;
        }

        return Taken(TokenKind.Number, end - _at + Run(end, IsNamePart));
    }

    private Token QuotedName()
    {
        var (start, name) = (_at, "");
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '`')
            {
                name += _text[_at];
            }
            else if (Following == '`')
            {
                name += '`';
                _at++;
            }
            else
            {
                _at++;
                return new Token(TokenKind.QuotedName, name, start, _at);
            }
        }

        throw source.Error(start, "the name that begins with '`' has no end. Close it with a backtick");
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Current))
            {
                _at++;
            }
            else if (Current == '-' && Following == '-')
            {
                _at += Run(_at, character => character != '\n');
            }
            else if (Current == '/' && Following == '*')
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                _at = end >= 0 ? end + 2 : throw source.Error(_at, "the comment that begins with '/*' has no end. Close it with '*/'");
            }
            else
            {
                return;
            }
        }
    }
}
