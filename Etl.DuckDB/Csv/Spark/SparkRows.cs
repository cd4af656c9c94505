using System.Globalization;
using System.Text;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Csv.Blocks;

namespace Etl.DuckDB.Csv.Spark;

/// <summary>Converts the records of a block to rows, one by one.</summary>
internal sealed unsafe class SparkRows
{
    private readonly SparkOptions _options;
    private readonly SparkLayout _layout;
    private readonly SparkColumn?[] _columns;
    private readonly int[] _targetOf;
    private readonly int _corrupt = -1;
    private readonly int _line = -1;
    private readonly bool _nullIsEmpty;
    private readonly List<ColumnTarget> _nulls = [];
    private byte[] _raw = [];
    private Block _block = null!;

    public SparkRows(CsvScan scan)
    {
        _options = scan.Options.Spark!;
        _layout = new SparkLayout(scan.Schema, scan.Projection, scan.Options);
        RequireWidth();
        _columns = [.. scan.Schema.Fields.Select((field, column) => _layout.Fields[column] < 0 ? null : SparkColumn.Create(field, _options))];
        _targetOf = [.. Enumerable.Range(0, _columns.Length).Select(column => Array.IndexOf(scan.Projection, column))];
        _nullIsEmpty = _options.NullValue.Length == 0;
        foreach (var column in scan.Projection.Where(column => _layout.Fields[column] < 0))
        {
            var isLine = scan.Options.IsLineNumber(scan.Schema.Fields[column]);
            (_line, _corrupt) = isLine ? (_targetOf[column], _corrupt) : (_line, _targetOf[column]);
        }
    }

    public void Begin(Block block)
    {
        _block = block;
        if (_raw.Length < block.Length)
        {
            _raw = new byte[block.Length];
        }

        // Fields are rewritten in place, and a malformed record is shown as it was.
        block.Span.CopyTo(_raw);
    }

    /// <summary>Fills one row; returns false when the record is malformed. What does not fit is null then, if the row is kept.</summary>
    public bool TryRead(LooseFields fields, LooseFields.Record record, ReadOnlySpan<ColumnTarget> targets, int row, bool keepMalformed)
    {
        _nulls.Clear();
        var good = !_layout.ChecksWidth || record.Fields == _layout.Width;
        foreach (var column in _layout.Required)
        {
            good &= TryReadField(fields.Field(record, _layout.Fields[column]), column, targets[_targetOf[column]], row);
        }

        if (good || keepMalformed)
        {
            Complete(good, record, targets, row);
        }

        return good;
    }

    /// <summary>What makes a record unreadable in every mode: too many fields, one that is too long, or one that may not have its quotes; null when nothing does.</summary>
    public string? Excess(LooseFields fields, LooseFields.Record record)
    {
        if (record.Fields > _options.MaxFields)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"a record has {record.Fields} columns, more than the {_options.MaxFields} of the option 'maxColumns'. Raise it");
        }

        // To count lines Spark does not take them apart.
        if ((_layout.Required.Length > 0 || _options.MultiLine) && fields.HasUnescapedQuote(record))
        {
            return LooseFields.UnescapedQuoteText;
        }

        return _options.MaxFieldLength >= 0 && _layout.Required.Any(column => IsTooLong(fields.Field(record, _layout.Fields[column])))
            ? string.Create(CultureInfo.InvariantCulture, $"a field is longer than the {_options.MaxFieldLength} characters of the option 'maxCharsPerColumn'. Raise it")
            : null;
    }

    public string Text(LooseFields.Record record) => Encoding.UTF8.GetString(Raw(record)) is var text && text.Length > BadRecord.MaxText
        ? text[..BadRecord.MaxText]
        : text;

    // Of fields that are not selected, Spark's parser remembers no text that it could take apart.
    private void RequireWidth()
    {
        if (_options.UnescapedQuotes == UnescapedQuotes.BackToDelimiter && !_layout.ChecksWidth && _layout.Required.Length > 0)
        {
            throw new DataFrames.UnsupportedOperationException(
                DuckDbEngine.EngineName, "CSV option 'unescapedQuoteHandling' with 'BACK_TO_DELIMITER' when some columns are not used", "Use them all, or read with STOP_AT_DELIMITER.");
        }
    }

    private bool TryReadField((int Start, int Length) field, int column, ColumnTarget target, int row)
    {
        var text = field.Length switch
        {
            LooseFields.Nothing => default,
            LooseFields.EmptyQuotes => _options.EmptyValue,
            var length => new ReadOnlySpan<byte>(_block.Text + field.Start, length),
        };
        var isNull = field.Length == LooseFields.Nothing || IsNull(text);
        var good = !isNull && _columns[column]!.TryRead(text, target, row);
        if (!good)
        {
            _nulls.Add(target);
        }

        return good || isNull;
    }

    private bool IsTooLong((int Start, int Length) field) =>
        field.Length > _options.MaxFieldLength && Encoding.UTF8.GetCharCount(_block.Text + field.Start, field.Length) > _options.MaxFieldLength;

    private bool IsNull(ReadOnlySpan<byte> text) => _nullIsEmpty ? text.IsEmpty : text.SequenceEqual(_options.NullValue);

    // A row that is not kept may leave values behind, but no nulls: nothing makes a row valid again.
    private void Complete(bool good, LooseFields.Record record, ReadOnlySpan<ColumnTarget> targets, int row)
    {
        _nulls.ForEach(target => target.SetNull(row));
        if (_line >= 0)
        {
            ((long*)targets[_line].Data)[row] = record.Line;
        }

        if (_corrupt >= 0 && good)
        {
            targets[_corrupt].SetNull(row);
        }
        else if (_corrupt >= 0)
        {
            targets[_corrupt].SetString(row, Raw(record));
        }
    }

    private ReadOnlySpan<byte> Raw(LooseFields.Record record) => _raw.AsSpan(record.Start..record.End);
}
