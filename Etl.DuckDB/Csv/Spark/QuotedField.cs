namespace Etl.DuckDB.Csv.Spark;

/// <summary>
/// Reads one field that begins with a quote. What counts is the last quote or escape before the current byte: a quote closes the field
/// when a separator, white space or a line end follows it; when anything else does, the field is taken as it stands, quotes and all.
/// </summary>
internal sealed unsafe class QuotedField(CsvDialect dialect, SparkOptions options)
{
    private readonly byte _quote = dialect.Quote;
    private readonly byte _escape = options.Escape;
    private readonly byte _escapeOfEscape = options.EscapeOfEscape ?? (options.Escape == dialect.Quote ? (byte)0 : options.Escape);
    private LooseText _text;
    private int _open;
    private int _read;
    private int _written;
    private byte _previous;

    /// <summary>Adds the field and returns where the separator, the line end or the end of the text behind it is.</summary>
    public int Read(LooseText text, int open, LooseFields fields)
    {
        (_text, _open, _read, _written, _previous) = (text, open, open + 1, open + 1, 0);
        while (_read < text.Length)
        {
            var next = text.Bytes[_read];
            if (_previous == _quote && (next <= ' ' || _text.IsSeparator(_read) || text.LineEnd(_read) > 0))
            {
                return Close(fields);
            }

            if (next == _quote || next == _escape)
            {
                TakeSpecial(next);
            }
            else if (_previous == _quote)
            {
                return TakeAsItStands(fields);
            }
            else
            {
                TakeText();
            }
        }

        return EndOfText(fields);
    }

    private void TakeSpecial(byte next)
    {
        if (next == _escape && _previous == _escapeOfEscape && _escapeOfEscape != 0)
        {
            Write(_escape);
            next = 0;
        }
        else if (_previous == _escape)
        {
            Write(next == _quote ? _quote : _previous);
            next = next == _quote ? (byte)0 : next;
        }
        else if (next == _quote && _previous == _quote)
        {
            Write(_quote);
        }
        else if (_previous == _quote)
        {
            Write(_quote);
            next = TakeUnquoted(next);
        }

        _previous = next;
        _read++;
    }

    // An escape behind a closing quote makes the rest an unquoted value with escapes, which loses the separator that ends it.
    private byte TakeUnquoted(byte next)
    {
        _previous = next;
        while (_read < _text.Length && !_text.IsSeparator(_read) && _text.LineEnd(_read) == 0)
        {
            next = _text.Bytes[_read];
            if (next == _quote || next == _escape)
            {
                TakeSpecial(next);
            }
            else
            {
                Write(next);
                _previous = next;
                _read++;
            }
        }

        return _read < _text.Length ? _text.Bytes[_read] : next;
    }

    private void TakeText()
    {
        if (_previous == _escape && _escape != 0)
        {
            Write(_escape);
        }

        for (; _read < _text.Length; _read++)
        {
            var next = _text.Bytes[_read];
            if (next == _quote || next == _escape || next == _escapeOfEscape)
            {
                _previous = next;
                _read++;
                return;
            }

            TakeByte(next);
        }

        _previous = 0;
    }

    // A line end of two bytes becomes one, in quotes too.
    private void TakeByte(byte next)
    {
        if (_text.LineEnd(_read) > 0)
        {
            _read += _text.LineEnd(_read) - 1;
            next = CsvDialect.LineFeed;
        }

        Write(next);
    }

    private int Close(LooseFields fields)
    {
        var space = _read;
        while (space < _text.Length && _text.Bytes[space] <= ' ' && !_text.IsSeparator(space) && _text.LineEnd(space) == 0)
        {
            space++;
        }

        if (space < _text.Length && !_text.IsSeparator(space) && _text.LineEnd(space) == 0)
        {
            return TakeAsItStands(fields);
        }

        Add(fields, _open + 1, LooseFields.EmptyQuotes);
        return space;
    }

    private int TakeAsItStands(LooseFields fields)
    {
        Write(_quote);
        var end = LooseParser.EndOf(_text, _read);
        for (; _read < end; _read++)
        {
            Write(_text.Bytes[_read]);
        }

        _written = _open + (options.TrimEnd ? LooseParser.Trimmed(_text, _open, _written) : _written - _open);
        Add(fields, _open, LooseFields.Nothing);
        return end;
    }

    private int EndOfText(LooseFields fields)
    {
        if (_read == _open + 1)
        {
            Write(_quote);
            _written = _open + 2;
            fields.Add(_open, 1);
            return _read;
        }

        Add(fields, _open + 1, _previous == 0 ? LooseFields.Nothing : LooseFields.EmptyQuotes);
        return _text.Length;
    }

    private void Add(LooseFields fields, int start, int whenEmpty) => fields.Add(start, _written == start ? whenEmpty : _written - start);

    private void Write(byte value) => _text.Bytes[_written++] = value;
}
