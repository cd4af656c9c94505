namespace Etl.DuckDB.Csv.Blocks;

/// <summary>A run of whole records of one file, with room around them so that vectors may be loaded across both ends.</summary>
internal sealed unsafe class Block
{
    private const int Padding = 64;

    private byte[] _buffer;

    public Block(int capacity) => _buffer = Allocate(capacity);

    /// <summary>The first byte; the array is pinned for its whole life.</summary>
    public byte* Text => (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _buffer[Padding]) + Offset;

    /// <summary>Bytes before the text that belong to the header.</summary>
    public int Offset { get; set; }

    public int Length { get; set; }

    public int Capacity => _buffer.Length - (2 * Padding);

    /// <summary>The line of the first record.</summary>
    public long FirstLine { get; set; }

    public bool HasQuotes { get; set; }

    public bool HasReturns { get; set; }

    /// <summary>How lines end in the file, when its first line was taken off; else null.</summary>
    public int? LineEnds { get; set; }

    public ReadOnlySpan<byte> Span => new(Text, Length);

    public Span<byte> Free => new(Text + Length, Capacity - Offset - Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Free);
        Length += bytes.Length;
    }

    public void Grow(int capacity)
    {
        var larger = Allocate(capacity);
        _buffer.AsSpan(0, Padding + Offset + Length).CopyTo(larger);
        _buffer = larger;
    }

    /// <summary>Takes text off the front.</summary>
    public void Skip(int length)
    {
        length = Math.Min(length, Length);
        FirstLine += Lines.Count(Span[..length]);
        Offset += length;
        Length -= length;
    }

    public void Replace(ReadOnlySpan<byte> text)
    {
        Clear();
        if (Capacity < text.Length)
        {
            _buffer = Allocate(text.Length);
        }

        Append(text);
    }

    public void Clear()
    {
        Offset = 0;
        Length = 0;
    }

    private static byte[] Allocate(int capacity) => GC.AllocateUninitializedArray<byte>(capacity + (2 * Padding), pinned: true);
}
