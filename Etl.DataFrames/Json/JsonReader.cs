using System.Globalization;
using System.Text;

namespace Etl.DataFrames.Json;

/// <summary>Reads the first value of a JSON text as Spark's parser does: single quotes are quotes too, and what follows the value does not count.</summary>
internal sealed class JsonReader(string text)
{
    private const int MostDepth = 1000;

    private int _position;
    private int _depth;

    /// <summary>The value; null if the text has none or is wrong.</summary>
    public static JsonNode? Read(string text)
    {
        try
        {
            var reader = new JsonReader(text);
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
            '"' or '\'' => new JsonText(Text()),
            't' => Word("true", new JsonFlag(true)),
            'f' => Word("false", new JsonFlag(false)),
            'n' => Word("null", new JsonNull()),
            _ => Number(),
        };
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
            var name = Peek() is '"' or '\'' ? Text() : throw Wrong();
            Need(':');
            fields.Add((name, Value()));
        }

        return new JsonObject(fields);
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
                < ' ' => throw Wrong(),
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
            _ => throw Wrong(),
        };
    }

    private JsonNumber Number()
    {
        var start = _position;
        _ = Peek() == '-' ? _position++ : 0;
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
        return _position == text.Length || IsBlank(text[_position]) || text[_position] is ',' or ']' or '}' || _depth == 0
            ? new JsonNumber(text[start.._position])
            : throw Wrong();
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
        while (_position < text.Length && IsBlank(text[_position]))
        {
            _position++;
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static FormatException Wrong() => new("not JSON");
}
