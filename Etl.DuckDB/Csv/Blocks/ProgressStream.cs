namespace Etl.DuckDB.Csv.Blocks;

/// <summary>Counts the bytes that are read of a file as it is stored.</summary>
internal sealed class ProgressStream(Stream inner) : ForwardStream(inner)
{
    // Still asked for when the file is closed.
    private readonly long _length = LengthOf(inner);
    private long _position;

    public override long Length => _length;

    public override long Position
    {
        get => Interlocked.Read(ref _position);
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = Inner.Read(buffer);
        Interlocked.Add(ref _position, count);
        return count;
    }

    // A stream over a network knows how long it is, though it cannot go back.
    private static long LengthOf(Stream stream)
    {
        try
        {
            return stream.Length;
        }
        catch (NotSupportedException)
        {
            return 0;
        }
    }
}
