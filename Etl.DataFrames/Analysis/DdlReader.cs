namespace Etl.DataFrames.Analysis;

/// <summary>Reads the words and signs of a type or schema one after the other; blanks between them do not matter.</summary>
internal sealed class DdlReader(string text)
{
    private int _at;
    private int _item;

    /// <summary>How many types the one that is read now lies in.</summary>
    public int Depth { get; set; }

    /// <summary>Whether the type is what a value is cast to.</summary>
    public bool IsOfCast { get; init; }

    /// <summary>The word that stands where a type should be, and is none.</summary>
    public string? Unknown { get; set; }

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return _at == text.Length;
        }
    }

    /// <summary>The text of the column that is read now, up to the next comma that is in no brackets or quotes.</summary>
    public string Item
    {
        get
        {
            var (end, depth, isQuoted) = (_item, 0, false);
            for (; end < text.Length && (text[end] != ',' || depth > 0 || isQuoted); end++)
            {
                isQuoted ^= text[end] == '`';
                depth += isQuoted ? 0 : text[end] switch { '(' or '<' => 1, ')' or '>' => -1, _ => 0 };
            }

            return text[_item..end].Trim();
        }
    }

    public void BeginItem() => _item = _at;

    /// <summary>Passes a sign if it is next.</summary>
    public bool Take(char sign)
    {
        SkipBlanks();
        if (_at == text.Length || text[_at] != sign)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>The next word of letters, digits and underscores, or null.</summary>
    public string? Word()
    {
        SkipBlanks();
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        return _at > start ? text[start.._at] : null;
    }

    /// <summary>Passes a word if it is next.</summary>
    public bool TakeWord(string word)
    {
        var before = _at;
        if (string.Equals(Word(), word, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        _at = before;
        return false;
    }

    /// <summary>The next name, in backticks or a word, or null.</summary>
    public string? Name() => Take('`') ? Until('`') : Word();

    /// <summary>Passes a text in quotes.</summary>
    public bool SkipText() => Take('\'') && Until('\'') is not null;

    private string? Until(char quote)
    {
        var name = "";
        while (_at < text.Length)
        {
            if (text[_at++] != quote)
            {
                name += text[_at - 1];
            }
            else if (_at < text.Length && text[_at] == quote)
            {
                name += text[_at++];
            }
            else
            {
                return name.Length > 0 || quote == '\'' ? name : null;
            }
        }

        return null;
    }

    private void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
