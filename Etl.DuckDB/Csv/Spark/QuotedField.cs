namespace Etl.DuckDB.Csv.Spark;

/// <summary>
/// Reads one field that begins with a quote, as univocity-parsers does. What counts is the last quote or escape before the current byte: a quote closes the
/// field when a separator, white space or a line end follows it; what happens when anything else does, <see cref="UnescapedQuotes"/> says.
/// </summary>
internal sealed unsafe class QuotedField(CsvDialect dialect, SparkOptions options)
{
    private readonly byte _quote = dialect.Quote;
    private readonly byte _escape = options.Escape;
    private readonly byte _escapeOfEscape = options.EscapeOfEscape ?? (options.Escape == dialect.Quote ? (byte)0 : options.Escape);
    private readonly UnescapedQuotes _handling = options.UnescapedQuotes;
    private LooseText _text;
    private LooseFields _fields = null!;
    private int _read;
    private int _start;
    private int _written;
    private byte _previous;
    private bool _isUnescaped;
    private bool _isSkipped;

    private bool HasEnded => _read >= _text.Length;

    private byte Current => _text.Bytes[_read];

    // Of a separator or line end; the end of the text is another matter.
    private bool IsEnd => _text.IsSeparator(_read) || _text.LineEnd(_read) > 0;

    private bool IsSpecial => Current == _quote || Current == _escape;

    /// <summary>What counts as the byte before the next field: 0 where the last one left nothing open.</summary>
    public byte Previous => _previous;

    /// <summary>Forgets the last field.</summary>
    public void Forget() => _previous = 0;

    /// <summary>Adds the field and returns where the separator, the line end or the end of the text behind it is.</summary>
    public int Read(LooseText text, int open, LooseFields fields)
    {
        (_text, _fields, _read, _start, _written) = (text, fields, open, open + 1, open + 1);
        (_previous, _isUnescaped, _isSkipped) = (0, false, false);
        if (open + 1 == text.Length)
        {
            fields.Add(open, 1);
            return text.Length;
        }

        if (PlainEnd() is > 0 and var end)
        {
            (_read, _written) = (end + 1, end);
        }
        else
        {
            TakeQuoted();
        }

        Add();
        return _read;
    }

    // Where nothing but text stands in front of a closing quote and a separator, the parser has no eye for what escapes an escape.
    private int PlainEnd()
    {
        for (var at = _read + 1; at + 1 < _text.Length && _text.LineEnd(at) == 0; at++)
        {
            var (value, next) = (_text.Bytes[at], _text.Bytes[at + 1]);
            if (value == _quote)
            {
                return _text.Bytes[at - 1] != _escape && (_text.IsSeparator(at + 1) || next == CsvDialect.LineFeed) ? at : 0;
            }

            if (value == _escape && (next == _quote || next == _escapeOfEscape))
            {
                return 0;
            }
        }

        return 0;
    }

    private void TakeQuoted()
    {
        Advance();
        while (!HasEnded && !(_previous == _quote && (Current <= ' ' || IsEnd)))
        {
            if (IsSpecial)
            {
                _previous = TakeSpecial();
                Advance();
                if (_isUnescaped && !HasEnded && IsEnd)
                {
                    return;
                }
            }
            else if (_previous == _quote)
            {
                TakeUnescaped();
                return;
            }
            else
            {
                TakeText();
            }
        }

        if (!HasEnded)
        {
            TakeSpace();
        }
    }

    // Returns what counts as the previous byte then; 0 when an escape is used up.
    private byte TakeSpecial()
    {
        var next = Current;
        if (next == _escape && _previous == _escapeOfEscape && _escapeOfEscape != 0)
        {
            Write(_escape);
            return 0;
        }

        if (_previous == _escape)
        {
            Write(next == _quote ? _quote : _previous);
            return next == _quote ? (byte)0 : next;
        }

        if (_previous == _quote && next == _quote)
        {
            Write(_quote);
        }
        else if (_previous == _quote)
        {
            TakeUnquoted();
            return HasEnded ? _previous : Current;
        }

        return next;
    }

    // An escape behind a closing quote makes the rest an unquoted value with escapes, which loses the separator that ends it.
    private void TakeUnquoted()
    {
        if (_handling is UnescapedQuotes.SkipValue or UnescapedQuotes.RaiseError)
        {
            Skip();
            return;
        }

        Write(_quote);
        _previous = Current;
        for (; !HasEnded && !IsEnd; Advance())
        {
            if (IsSpecial)
            {
                _previous = TakeSpecial();
            }
            else if (_previous == _quote)
            {
                TakeUnquoted();
                return;
            }
            else
            {
                Write(Current);
                _previous = Current;
            }
        }
    }

    private void TakeText()
    {
        if (_previous == _escape && _escape != 0)
        {
            Write(_escape);
        }

        while (!HasEnded)
        {
            var next = Current;
            if (IsSpecial || next == _escapeOfEscape)
            {
                _previous = next;
                Advance();
                return;
            }

            // A line end of two bytes becomes one, in quotes too.
            var lineEnd = _text.LineEnd(_read);
            Advance();
            Write(lineEnd > 0 ? CsvDialect.LineFeed : next);
        }

        _previous = 0;
    }

    private void TakeUnescaped()
    {
        _isUnescaped = true;
        switch (_handling)
        {
            case UnescapedQuotes.BackToDelimiter:
                TakeApart();
                WriteCharacter();
                _previous = 0;
                TakeQuoted();
                break;
            case UnescapedQuotes.StopAtDelimiter or UnescapedQuotes.StopAtClosingQuote:
                Write(_quote);
                WriteCharacter();
                _previous = Current;
                TakeRest();
                break;
            default:
                Skip();
                break;
        }
    }

    // White space behind a closing quote does not count, unless more follows.
    private void TakeSpace()
    {
        var space = _read;
        while (!HasEnded && Current <= ' ' && !IsEnd)
        {
            _read++;
        }

        if (HasEnded || IsEnd)
        {
            return;
        }

        if (_handling is UnescapedQuotes.SkipValue or UnescapedQuotes.RaiseError)
        {
            Skip();
            return;
        }

        Write(_quote);
        for (; space < _read; space++)
        {
            Write(_text.Bytes[space]);
        }

        if (_handling != UnescapedQuotes.StopAtClosingQuote || !IsSpecial)
        {
            WriteCharacter();
        }

        _previous = Current;
        TakeRest();
    }

    private void TakeRest()
    {
        if (_previous == 0 || _handling == UnescapedQuotes.StopAtClosingQuote)
        {
            TakeQuoted();
        }
        else
        {
            TakeAsItStands();
        }
    }

    private void TakeAsItStands()
    {
        _text.Bytes[--_start] = _quote;
        Advance();
        var isDoubled = !HasEnded && Current == _quote && _previous != _quote && !_isUnescaped;
        for (; !HasEnded && !IsEnd; _read++)
        {
            Write(Current);
        }

        // At the end of the text the parser takes a quote for the one that closes the field, and adds it. There is room: the line end has been read.
        if (isDoubled && HasEnded)
        {
            Write(_quote);
        }

        _written = options.TrimEnd ? _start + LooseParser.Trimmed(_text, _start, _written) : _written;
    }

    private void TakeApart()
    {
        for (var at = _start; at < _written; at++)
        {
            if (_text.IsSeparator(at))
            {
                _fields.Add(_start, at - _start);
                _start = at + 1;
            }
        }
    }

    private void Skip()
    {
        _isSkipped = true;
        _read = LooseParser.EndOf(_text, _read);
    }

    private void Add()
    {
        if (_isSkipped)
        {
            _fields.Add(_start, _handling == UnescapedQuotes.RaiseError ? LooseFields.UnescapedQuote : LooseFields.Nothing);
        }
        else if (_written > _start)
        {
            _fields.Add(_start, _written - _start);
        }
        else if (HasEnded)
        {
            _fields.Add(_start, _previous == 0 ? LooseFields.Nothing : LooseFields.EmptyQuotes);
        }
        else if (!_isUnescaped || _handling != UnescapedQuotes.BackToDelimiter)
        {
            _fields.Add(_start, LooseFields.EmptyQuotes);
        }
    }

    // Over a line end of two bytes as over one.
    private void Advance() => _read = HasEnded ? _read : _read + Math.Max(1, _text.LineEnd(_read));

    private void WriteCharacter()
    {
        Write(Current);
        while (_read + 1 < _text.Length && (_text.Bytes[_read + 1] & 0xC0) == 0x80)
        {
            _read++;
            Write(Current);
        }
    }

    private void Write(byte value) => _text.Bytes[_written++] = value;
}
