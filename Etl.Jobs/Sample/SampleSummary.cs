namespace Etl.Jobs.Sample;

/// <summary>What <see cref="SampleGenerator"/> wrote.</summary>
internal sealed record SampleSummary(string Folder, DateOnly Date, IReadOnlyList<SampleFile> Files)
{
    /// <summary>Data rows in all files.</summary>
    public long Rows => Files.Sum(file => file.Rows);

    /// <summary>Compressed size of all files.</summary>
    public long Bytes => Files.Sum(file => file.Bytes);
}

/// <summary>One file: its table, its path, data rows without the header, and its compressed size.</summary>
internal sealed record SampleFile(string Table, string Path, long Rows, long Bytes);
