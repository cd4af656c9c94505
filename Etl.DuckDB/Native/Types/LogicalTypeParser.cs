using System.Globalization;

namespace Etl.DuckDB.Native;

/// <summary>Reads the SQL text of a type.</summary>
internal sealed class LogicalTypeParser(string text)
{
    private int _position;

    public LogicalType ParseAll()
    {
        var type = ParseType();
        return _position == text.Length ? type : throw Unexpected();
    }

    private LogicalType ParseType()
    {
        var type = ParseBase();
        while (TryTake('['))
        {
            Take(']');
            type = LogicalType.List(type);
        }

        return type;
    }

    private LogicalType ParseBase()
    {
        var name = Word();
        return name.ToUpperInvariant() switch
        {
            "DECIMAL" or "NUMERIC" => ParseDecimal(),
            "STRUCT" => ParseStruct(),
            "MAP" => ParseMap(),
            "TIMESTAMP" or "TIME" when TryTakeWords("WITH", "TIME", "ZONE") => LogicalTypes.Find($"{name} WITH TIME ZONE")!,
            _ => LogicalTypes.Find(name) ?? throw new FormatException($"'{name}' in '{text}' is no DuckDB type known here."),
        };
    }

    private LogicalType ParseDecimal()
    {
        if (!TryTake('('))
        {
            return LogicalType.Decimal(18, 3);
        }

        var width = Number();
        var scale = TryTake(',') ? Number() : 0;
        Take(')');
        return LogicalType.Decimal(width, scale);
    }

    private LogicalType ParseStruct()
    {
        var fields = new List<LogicalField>();
        Take('(');
        do
        {
            fields.Add(new LogicalField(Name(), ParseType()));
        }
        while (TryTake(','));

        Take(')');
        return LogicalType.Struct(fields);
    }

    private LogicalType ParseMap()
    {
        Take('(');
        var key = ParseType();
        Take(',');
        var value = ParseType();
        Take(')');
        return LogicalType.Map(key, value);
    }

    private string Name()
    {
        if (!TryTake('"', skipAfter: false))
        {
            return Word();
        }

        var start = _position;
        while (Peek() != '"' || (_position + 1 < text.Length && text[_position + 1] == '"'))
        {
            _position += Peek() switch { '\0' => throw Unexpected(), '"' => 2, _ => 1 };
        }

        var name = text[start.._position].Replace("\"\"", "\"", StringComparison.Ordinal);
        Take('"');
        return name;
    }

    private string Word()
    {
        var start = _position;
        while (char.IsLetterOrDigit(Peek()) || Peek() == '_')
        {
            _position++;
        }

        var word = text[start.._position];
        SkipSpaces();
        return word.Length > 0 ? word : throw Unexpected();
    }

    private int Number() => int.TryParse(Word(), CultureInfo.InvariantCulture, out var number) ? number : throw Unexpected();

    private bool TryTakeWords(params ReadOnlySpan<string> words)
    {
        var phrase = string.Join(' ', words);
        if (string.Compare(text, _position, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return false;
        }

        _position += phrase.Length;
        SkipSpaces();
        return true;
    }

    private bool TryTake(char expected, bool skipAfter = true)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _position++;
        if (skipAfter)
        {
            SkipSpaces();
        }

        return true;
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
        {
            throw Unexpected();
        }
    }

    private char Peek() => _position < text.Length ? text[_position] : '\0';

    private void SkipSpaces()
    {
        while (Peek() == ' ')
        {
            _position++;
        }
    }

    private FormatException Unexpected() => new($"'{text}' is no DuckDB type: unexpected text at position {_position}.");
}
