using System.Globalization;
using System.Text;

namespace Etl.DataFrames.Json;

/// <summary>Reads the first value of a JSON text as Spark's parser does: what follows the value does not count.</summary>
internal sealed class JsonReader(string text, JsonSyntax syntax)
{
    private const int MostDepth = 1000;

    private static readonly (string Word, string Number)[] NonNumbers =
        [("NaN", "NaN"), ("Infinity", "Infinity"), ("+Infinity", "Infinity"), ("+INF", "Infinity"), ("-Infinity", "-Infinity"), ("-INF", "-Infinity")];

    private int _position;
    private int _depth;

    /// <summary>The value; null if the text has none or is wrong.</summary>
    public static JsonNode? Read(string text) => Read(text, JsonSyntax.Usual);

    /// <inheritdoc cref="Read(string)"/>
    public static JsonNode? Read(string text, JsonSyntax syntax)
    {
        try
        {
            var reader = new JsonReader(text, syntax);
            reader.SkipBlanks();
            return reader._position < text.Length ? reader.Value() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private JsonNode Value()
    {
        SkipBlanks();
        return Peek() switch
        {
            '{' => Nested(Object),
            '[' => Nested(Array),
            '"' => new JsonText(Text()),
            '\'' when syntax.SingleQuotes => new JsonText(Text()),
            't' => Word("true", new JsonFlag(true)),
            'f' => Word("false", new JsonFlag(false)),
            'n' => Word("null", new JsonNull()),
            'N' or 'I' or '+' when syntax.NonNumericNumbers => NoNumber(),
            '-' when syntax.NonNumericNumbers && _position + 1 < text.Length && text[_position + 1] == 'I' => NoNumber(),
            _ => Number(),
        };
    }

    private JsonNode NoNumber()
    {
        var (word, number) = NonNumbers.FirstOrDefault(candidate => string.CompareOrdinal(text, _position, candidate.Word, 0, candidate.Word.Length) == 0);
        return word is null ? throw Wrong() : Word(word, new JsonNumber(number));
    }

    private JsonNode Nested(Func<JsonNode> read)
    {
        if (++_depth > MostDepth)
        {
            throw Wrong();
        }

        var node = read();
        _depth--;
        return node;
    }

    private JsonObject Object()
    {
        var fields = new List<(string, JsonNode)>();
        _position++;
        while (!Take('}'))
        {
            if (fields.Count > 0)
            {
                Need(',');
            }

            SkipBlanks();
            var name = Peek() == '"' || (Peek() == '\'' && syntax.SingleQuotes) ? Text() : syntax.UnquotedNames ? Name() : throw Wrong();
            Need(':');
            fields.Add((name, Value()));
        }

        return new JsonObject(fields);
    }

    // As names of Java, and with the characters that its parser takes besides.
    private string Name()
    {
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '_' or '$' or '@' or '#' or '*' or '-' or '+'))
        {
            _position++;
        }

        return _position > start ? text[start.._position] : throw Wrong();
    }

    private JsonArray Array()
    {
        var items = new List<JsonNode>();
        _position++;
        while (!Take(']'))
        {
            if (items.Count > 0)
            {
                Need(',');
            }

            items.Add(Value());
        }

        return new JsonArray(items);
    }

    private string Text()
    {
        var (quote, value) = (text[_position++], new StringBuilder());
        while (Peek() is var c && c != quote)
        {
            _position++;
            value.Append(c switch
            {
                '\\' => Escaped(),
                < ' ' when !syntax.ControlCharacters => throw Wrong(),
                _ => c,
            });
        }

        _position++;
        return value.ToString();
    }

    private char Escaped()
    {
        var c = Peek();
        _position++;
        return c switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '"' or '\'' or '\\' or '/' => c,
            'u' when _position + 4 <= text.Length && ushort.TryParse(
                text.AsSpan(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) => Advance(4, (char)unit),
            not 'u' when syntax.AnyEscape => c,
            _ => throw Wrong(),
        };
    }

    private JsonNumber Number()
    {
        var sign = Peek() == '-' ? Advance(1, "-") : "";
        SkipZeros();
        var start = _position;
        var whole = Digits();
        if (whole == 0 || (whole > 1 && text[_position - whole] == '0'))
        {
            throw Wrong();
        }

        if (_position < text.Length && text[_position] == '.')
        {
            _position++;
            _ = Digits() == 0 ? throw Wrong() : 0;
        }

        if (_position < text.Length && text[_position] is 'e' or 'E')
        {
            _position++;
            _ = _position < text.Length && text[_position] is '+' or '-' ? _position++ : 0;
            _ = Digits() == 0 ? throw Wrong() : 0;
        }

        // A number ends where a value may end.
        return _position == text.Length || IsBlank(text[_position]) || text[_position] is ',' or ']' or '}' || (syntax.Comments && text[_position] == '/') || _depth == 0
            ? new JsonNumber($"{sign}{text[start.._position]}")
            : throw Wrong();
    }

    private void SkipZeros()
    {
        while (syntax.LeadingZeros && _position + 1 < text.Length && text[_position] == '0' && char.IsAsciiDigit(text[_position + 1]))
        {
            _position++;
        }
    }

    private int Digits()
    {
        var start = _position;
        while (_position < text.Length && char.IsAsciiDigit(text[_position]))
        {
            _position++;
        }

        return _position - start;
    }

    private JsonNode Word(string word, JsonNode node)
    {
        var found = string.CompareOrdinal(text, _position, word, 0, word.Length) == 0;
        _position += word.Length;
        return found && (_position >= text.Length || !char.IsLetterOrDigit(text[_position])) ? node : throw Wrong();
    }

    private T Advance<T>(int count, T value)
    {
        _position += count;
        return value;
    }

    private bool Take(char expected)
    {
        SkipBlanks();
        var found = Peek() == expected;
        _position += found ? 1 : 0;
        return found;
    }

    private void Need(char expected)
    {
        if (!Take(expected))
        {
            throw Wrong();
        }
    }

    private char Peek() => _position < text.Length ? text[_position] : throw Wrong();

    private void SkipBlanks()
    {
        while (_position < text.Length && (IsBlank(text[_position]) || (syntax.Comments && text[_position] == '/')))
        {
            _position = text[_position] == '/' ? EndOfComment() : _position + 1;
        }
    }

    private int EndOfComment()
    {
        var isLine = string.CompareOrdinal(text, _position, "//", 0, 2) == 0;
        if (!isLine && string.CompareOrdinal(text, _position, "/*", 0, 2) != 0)
        {
            throw Wrong();
        }

        var end = isLine ? text.AsSpan(_position).IndexOfAny('\n', '\r') : text.AsSpan(_position + 2).IndexOf("*/");
        return end >= 0 ? _position + end + (isLine ? 1 : 4) : isLine ? text.Length : throw Wrong();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static FormatException Wrong() => new("not JSON");
}
