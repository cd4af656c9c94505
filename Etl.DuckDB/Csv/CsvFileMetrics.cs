namespace Etl.DuckDB.Csv;

/// <summary>What was read of one file so far.</summary>
internal sealed class CsvFileMetrics(string path)
{
    private long _records;
    private long _badRecords;
    private long _blankLines;
    private long _bytes;

    public string Path { get; } = path;

    /// <summary>Data records seen, the bad ones included.</summary>
    public long RecordsRead => Interlocked.Read(ref _records);

    public long BadRecords => Interlocked.Read(ref _badRecords);

    public long BlankLines => Interlocked.Read(ref _blankLines);

    /// <summary>Bytes of text, after decompression.</summary>
    public long BytesRead => Interlocked.Read(ref _bytes);

    /// <summary>Bytes of the file as it is stored; known once it was opened.</summary>
    public long StoredBytes { get; internal set; }

    /// <summary>Columns of the header that the schema does not have.</summary>
    public IReadOnlyList<string> UnknownColumns { get; internal set; } = [];

    internal void AddRecords(long count) => Interlocked.Add(ref _records, count);

    internal void AddBadRecords(long count) => Interlocked.Add(ref _badRecords, count);

    internal void AddBlankLines(long count) => Interlocked.Add(ref _blankLines, count);

    internal void AddBytes(long count) => Interlocked.Add(ref _bytes, count);
}
