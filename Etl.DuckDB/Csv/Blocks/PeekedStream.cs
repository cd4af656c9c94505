namespace Etl.DuckDB.Csv.Blocks;

/// <summary>A stream whose first bytes were looked at.</summary>
/// <param name="first">The bytes that come first.</param>
/// <param name="rest">What follows them.</param>
internal sealed class PeekedStream(ReadOnlyMemory<byte> first, Stream rest) : ForwardStream(rest)
{
    private ReadOnlyMemory<byte> _first = first;

    public override int Read(Span<byte> buffer)
    {
        if (_first.IsEmpty)
        {
            return Inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, _first.Length);
        _first.Span[..count].CopyTo(buffer);
        _first = _first[count..];
        return count;
    }
}
