using System.Globalization;
using System.Text;
using Etl.DataFrames;
using Etl.DataFrames.Engines.Csv;
using Etl.DuckDB.Csv.Blocks;
using Etl.DuckDB.Csv.Tokens;

namespace Etl.DuckDB.Csv.Strict;

/// <summary>Counts, describes and passes on the bad records of one worker.</summary>
internal sealed unsafe class BadRecords(CsvScan scan, BlockTokenizer tokenizer)
{
    private readonly IBadRecordSink? _sink = scan.Options.Mode == CsvMode.FailFast ? null : scan.Sink;
    private InputFile _file = null!;
    private Block _block = null!;

    public void Begin(InputFile file, Block block) => (_file, _block) = (file, block);

    public void CountBlank() => _file.Metrics.AddBlankLines(1);

    /// <summary>Passes on a record with too few or too many fields.</summary>
    public void AddWidth(RecordRun run)
    {
        _file.Metrics.AddRecords(1);
        var reason = string.Create(CultureInfo.InvariantCulture, $"the record has {run.Fields} fields instead of {_file.Layout.Width}");
        Add(run.Record, null, null, reason);
    }

    /// <summary>Passes on the bad records of a run and returns their rows in order.</summary>
    public IReadOnlyList<int> Add(RecordRun run, Faults faults)
    {
        faults.SortByRow();
        foreach (var (row, column, reason) in faults.Items)
        {
            var field = run.Field + (row * run.Fields) + _file.Layout.FieldOf[ColumnIndex(column.Name)];
            var start = tokenizer.Tokens.Starts[field];
            var value = Text(new ReadOnlySpan<byte>(_block.Text + start, tokenizer.Tokens.Ends[field] - start));
            Add(run.Record + row, column.Name, value, reason);
        }

        return [.. faults.Items.Select(fault => fault.Row)];
    }

    private void Add(int record, string? column, string? value, string reason)
    {
        _file.Metrics.AddBadRecords(1);
        var line = _block.FirstLine + tokenizer.Tokens.RecordLines[record];
        if (_sink is null && scan.Options.Mode != CsvMode.DropMalformed)
        {
            throw new BadInputException(_file.Path, reason, line, column, value);
        }

        _sink?.Add(new BadRecord(_file.Path, line, column, value, reason, Text(tokenizer.Record(record))));
    }

    private int ColumnIndex(string name) =>
        scan.Schema.Fields.Select((field, index) => (field, index)).First(pair => pair.field.Name == name).index;

    private static string Text(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8.Length > 4 * BadRecord.MaxText ? utf8[..(4 * BadRecord.MaxText)] : utf8);
        return text.Length > BadRecord.MaxText ? text[..BadRecord.MaxText] : text;
    }
}
