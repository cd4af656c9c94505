using System.Text;
using System.Text.Unicode;
using Etl.DataFrames;

namespace Etl.Spark.Csv;

/// <summary>The first bytes of a file: the names in its first record, and whether a quoted field holds a line end.</summary>
internal sealed class FileHead
{
    private const string Mark = "\uFEFF";

    private readonly string _path;
    private readonly string _text;
    private readonly char _separator;
    private readonly List<string> _names = [];
    private int _at;

    private FileHead(string path, byte[] bytes, char separator)
    {
        (_path, _separator) = (path, separator);
        var text = Encoding.UTF8.GetString(bytes);
        _text = text.StartsWith(Mark, StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>The fields of the first record.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Whether a quoted field goes on over a line end, as far as these bytes tell.</summary>
    public bool HasLongRecords { get; private set; }

    /// <summary>Whether the first record ends within these bytes.</summary>
    public bool HasRecord { get; private set; }

    /// <summary>Reads the head of a file.</summary>
    /// <param name="path">The file, for errors.</param>
    /// <param name="bytes">Its first bytes.</param>
    /// <param name="isAll">Whether it has no more.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <exception cref="BadInputException">The file is empty, or its first record breaks the grammar.</exception>
    public static FileHead Read(string path, byte[] bytes, bool isAll, char separator)
    {
        var head = new FileHead(path, bytes, separator);
        if (isAll && head._text.Length == 0)
        {
            throw new BadInputException(path, "the file is empty, without even a header: ask for the file again");
        }

        head.ReadNames(isAll);
        head.CheckText(bytes);
        head.LookFurther();
        return head;
    }

    private void ReadNames(bool isAll)
    {
        do
        {
            if (!TryField(out var name))
            {
                HasLongRecords = true;
                _ = isAll ? throw Bad("a quote that is opened is not closed before the file ends: find it, close it or double it") : 0;
                return;
            }

            _names.Add(name);
        }
        while (_at < _text.Length && _text[_at++] == _separator);

        HasRecord = isAll || _at < _text.Length;
    }

    // The file as a whole is checked by the read, which leaves out the header.
    private void CheckText(byte[] bytes)
    {
        if (!HasRecord)
        {
            return;
        }

        if (_text.AsSpan(0, _at).Contains('\0'))
        {
            throw Bad(TextFaults.Nul);
        }

        var length = Math.Min(Encoding.UTF8.GetByteCount(_text.AsSpan(0, _at)), bytes.Length);
        if (_text.AsSpan(0, _at).Contains('\uFFFD') && !Utf8.IsValid(bytes.AsSpan(0, length)))
        {
            throw Bad(TextFaults.NotUtf8(bytes));
        }
    }

    private void LookFurther()
    {
        while (_at < _text.Length && !HasLongRecords)
        {
            // What is out of order here is the read's to tell.
            var start = _at;
            if (_text[_at] == '"')
            {
                var end = ClosingQuote(_at + 1);
                HasLongRecords |= end >= 0 && _text.AsSpan(_at, end - _at).ContainsAny('\r', '\n');
                _at = end < 0 ? _text.Length : end + 1;
            }

            var next = _text.AsSpan(_at).IndexOfAny(_separator, '\r', '\n');
            _at = next < 0 ? _text.Length : Math.Max(_at + next, start) + 1;
        }
    }

    private bool TryField(out string field)
    {
        var start = _at;
        if (_at < _text.Length && _text[_at] == '"')
        {
            var end = ClosingQuote(_at + 1);
            field = end < 0 ? "" : _text[(start + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal);
            HasLongRecords |= field.AsSpan().ContainsAny('\r', '\n');
            _at = end + 1;
            return end >= 0 && (AtDelimiter ? true : throw Bad(TextFaults.AfterQuote));
        }

        while (!AtDelimiter)
        {
            _at++;
        }

        field = _text[start.._at];
        return true;
    }

    private bool AtDelimiter => _at >= _text.Length || _text[_at] == _separator || _text[_at] is '\r' or '\n';

    private int ClosingQuote(int from)
    {
        for (var quote = _text.IndexOf('"', from); quote >= 0; quote = _text.IndexOf('"', quote + 2))
        {
            if (quote + 1 >= _text.Length || _text[quote + 1] != '"')
            {
                return quote;
            }

            if (quote + 2 > _text.Length)
            {
                break;
            }
        }

        return -1;
    }

    private BadInputException Bad(string reason) => new(_path, reason, 1);
}
