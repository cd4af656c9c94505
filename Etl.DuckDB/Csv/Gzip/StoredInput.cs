using Etl.DataFrames;

namespace Etl.DuckDB.Csv.Gzip;

/// <summary>The stored bytes of a gzip file, kept in a window that a decoder may read past by a few bytes.</summary>
internal sealed unsafe class StoredInput(string path, Stream stored)
{
    /// <summary>A decoder may go on while so many bytes are left.</summary>
    public const int Margin = 32;

    // A block begins with at most 320 lengths of 14 bits and 74 bits more, all of which must be there at once.
    private const int Needed = 1024;
    private const int Capacity = 128 * 1024;
    private const int TrailerLength = 8;

    private readonly byte[] _buffer = GC.AllocateArray<byte>(Capacity + (4 * Margin), pinned: true);
    private int _length;
    private bool _ended;

    public string Path => path;

    public int Position { get; set; }

    public byte* Bytes => (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _buffer[0]);

    /// <summary>The position up to which a decoder may go on before it asks for more; behind the end of the file stand zeros.</summary>
    public int Limit => _ended ? _length + Margin : _length - Margin;

    /// <summary>Bytes from the position to the end of the window.</summary>
    public ReadOnlySpan<byte> Rest => _buffer.AsSpan(Position, Math.Max(_length - Position, 0));

    public bool AtEnd
    {
        get
        {
            Need();
            return Position >= _length;
        }
    }

    /// <summary>Makes sure that there is enough for the head of a block, or that the file has ended.</summary>
    public void Need()
    {
        if (_length - Position >= Needed || _ended)
        {
            return;
        }

        Rest.CopyTo(_buffer);
        (_length, Position) = (_length - Position, 0);
        while (_length < Capacity && !_ended)
        {
            var count = stored.Read(_buffer, _length, Capacity - _length);
            _length += count;
            _ended = count == 0;
        }

        _buffer.AsSpan(_length).Clear();
    }

    public byte Take()
    {
        Need();
        return Position < _length ? _buffer[Position++] : throw CutShort();
    }

    public uint TakeUInt32() => (uint)(Take() | (Take() << 8) | (Take() << 16) | (Take() << 24));

    /// <summary>Fails when a decoder went past the end of the file.</summary>
    public void RequireWithin()
    {
        if (Position > _length)
        {
            throw CutShort();
        }
    }

    public BadInputException CutShort() => new(path, "the gzip data is cut short: the copy is not complete, fetch the file again");

    public BadInputException Damaged(string what) => new(path, $"the gzip data is damaged ({what}): fetch the file again");

    // What is decoded so near to the end that no trailer can follow was made up of the zeros behind it.
    public BadInputException DamagedCode(string what) => _ended && Position > _length - TrailerLength ? CutShort() : Damaged(what);
}
