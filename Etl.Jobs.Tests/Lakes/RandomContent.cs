using System.Security.Cryptography;

namespace Etl.Jobs.Tests.Lakes;

/// <summary>Bytes that are made as they are read, a few thousand at a time, and can break.</summary>
internal sealed class RandomContent(int size, int failAt = int.MaxValue) : Stream
{
    private const int MostAtOnce = 7_001;

    private readonly Random _random = new(42);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The hash of what was read.</summary>
    public byte[] Hash() => _hash.GetHashAndReset();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= failAt)
        {
            throw new IOException("the source broke");
        }

        var part = buffer.AsSpan(offset, Math.Min(Math.Min(count, MostAtOnce), size - _position));
        _random.NextBytes(part);
        _hash.AppendData(part);
        _position += part.Length;
        return part.Length;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }
}
