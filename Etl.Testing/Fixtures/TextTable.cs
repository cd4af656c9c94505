using Etl.DataFrames.Types;

namespace Etl.Testing.Fixtures;

/// <summary>A table written as text: a line of columns, then lines of values.</summary>
internal sealed class TextTable
{
    private readonly string _body;
    private readonly int _linesBefore;

    private TextTable(string header, string body, int linesBefore)
    {
        (Header, _body, _linesBefore) = (header, body, linesBefore);
        var cells = CsvLines.Of(header).Single().Cells;
        var hasTypes = cells.Any(cell => cell.Text.AsSpan().ContainsAny(' ', ':'));
        Names = hasTypes ? null : [.. cells.Select(cell => cell.Text)];
        Schema = hasTypes ? SchemaText.Parse(header) : null;
    }

    /// <summary>The first line.</summary>
    public string Header { get; }

    /// <summary>The names of the columns, if the first line gives no types.</summary>
    public IReadOnlyList<string>? Names { get; }

    /// <summary>The columns, if the first line gives types.</summary>
    public StructType? Schema { get; }

    /// <summary>Reads the first line.</summary>
    /// <exception cref="FixtureException">There is none.</exception>
    public static TextTable Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var header = Array.FindIndex(lines, line => line.Trim().Length > 0);
        return header >= 0
            ? new TextTable(lines[header].Trim(), string.Join('\n', lines.Skip(header + 1)), header + 1)
            : throw new FixtureException("The table is empty. Its first line names the columns, such as 'store string, amount decimal(10,2)'.");
    }

    /// <summary>The rows, with the values that a schema's columns hold.</summary>
    /// <exception cref="FixtureException">A line has another number of values, or a value does not fit its column exactly.</exception>
    public IReadOnlyList<object?[]> Rows(StructType schema) =>
        [.. CsvLines.Of(_body).Select(line => CellValue.ParseLine(line.Cells, schema, line.Line + _linesBefore))];
}
