namespace Etl.DuckDB.Csv.Spark;

/// <summary>The records of one block and the fields of each, as far as they were found.</summary>
internal sealed class LooseFields
{
    /// <summary>Length of a field that is not there at all, or that has no characters and no quotes.</summary>
    public const int Nothing = -1;

    /// <summary>Length of a field that is two quotes.</summary>
    public const int EmptyQuotes = -2;

    /// <summary>Length of a field with a quote inside that it may not have.</summary>
    public const int UnescapedQuote = -3;

    /// <summary>What is wrong with such a field.</summary>
    public const string UnescapedQuoteText = "a field has a quote inside that is not escaped. Escape it, or read with another value of the option 'unescapedQuoteHandling' than 'RAISE_ERROR'";

    private readonly List<(int Start, int Length)> _fields = [];
    private readonly List<Record> _records = [];

    public int Count => _records.Count;

    public Record this[int record] => _records[record];

    /// <summary>The field of a record, or nothing when the record has too few.</summary>
    public (int Start, int Length) Field(Record record, int field) => field < record.Fields ? _fields[record.First + field] : (0, Nothing);

    /// <summary>Whether a field of the record has a quote inside that it may not have.</summary>
    public bool HasUnescapedQuote(Record record)
    {
        for (var field = record.First; field < record.First + record.Fields; field++)
        {
            if (_fields[field].Length == UnescapedQuote)
            {
                return true;
            }
        }

        return false;
    }

    public void Add(int start, int length) => _fields.Add((start, length));

    /// <summary>Ends a record that began when <paramref name="first"/> fields were there.</summary>
    public void EndRecord(int first, int start, int end, long line) => _records.Add(new(first, _fields.Count - first, start, end, line));

    public int FieldCount => _fields.Count;

    public void Clear()
    {
        _fields.Clear();
        _records.Clear();
    }

    /// <summary>One record: its fields, its text, and the line on which it starts.</summary>
    internal readonly record struct Record(int First, int Fields, int Start, int End, long Line);
}
