using System.Text;

namespace Etl.Testing.Fixtures;

/// <summary>Cuts the text of a table into lines and values. Quotes hold commas, line ends and doubled quotes; blank lines are left out.</summary>
internal sealed class CsvLines
{
    private readonly string _text;
    private int _at;
    private int _line = 1;

    private CsvLines(string text) => _text = text.ReplaceLineEndings("\n");

    /// <summary>The lines with their numbers, counted from 1.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<CsvCell> Cells)> Of(string text)
    {
        var reader = new CsvLines(text);
        while (reader._at < reader._text.Length)
        {
            var line = reader._line;
            var cells = reader.ReadLine();
            if (cells is not [{ Text: "", IsQuoted: false }])
            {
                yield return (line, cells);
            }
        }
    }

    private List<CsvCell> ReadLine()
    {
        var cells = new List<CsvCell> { ReadCell() };
        while (_at < _text.Length && _text[_at] == ',')
        {
            _at++;
            cells.Add(ReadCell());
        }

        _at++;
        _line++;
        return cells;
    }

    private CsvCell ReadCell()
    {
        SkipSpaces();
        if (_at < _text.Length && _text[_at] == '"')
        {
            return new CsvCell(ReadQuoted(), IsQuoted: true);
        }

        var end = _text.AsSpan(_at).IndexOfAny(',', '\n') is >= 0 and var length ? _at + length : _text.Length;
        var cell = new CsvCell(_text[_at..end].TrimEnd(' ', '\t'), IsQuoted: false);
        _at = end;
        return cell;
    }

    private string ReadQuoted()
    {
        var (opened, start) = (_line, _at);
        var value = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            var isQuote = _text[_at] == '"';
            if (isQuote && (_at + 1 == _text.Length || _text[_at + 1] != '"'))
            {
                _at++;
                SkipSpaces();
                return _at == _text.Length || _text[_at] is ',' or '\n'
                    ? value.ToString()
                    : throw new FixtureException($"Line {opened} of the table has text after the closing quote of {_text[start.._at]}. Double the quotes inside a value.");
            }

            _line += _text[_at] == '\n' ? 1 : 0;
            _at += isQuote ? 1 : 0;
            value.Append(_text[_at]);
        }

        throw new FixtureException($"Line {opened} of the table opens a quote that is never closed. Close it, or double the quotes inside a value.");
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
        {
            _at++;
        }
    }
}
