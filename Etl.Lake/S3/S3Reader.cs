using System.Net;
using System.Security.Cryptography;
using Amazon.S3;

namespace Etl.Lake.S3;

/// <summary>
/// An object as a stream: fetched in parts, some at once and ahead of the reader, all of the same content. The memory is that of the parts,
/// however long the object is.
/// </summary>
internal sealed class S3Reader : Stream
{
    private readonly S3Bucket _bucket;
    private readonly S3Sizes _sizes;
    private readonly string _key;
    private readonly CancellationTokenSource _stop;
    private readonly Queue<Task<S3Part>> _ahead = new();
    private readonly IncrementalHash? _hash;
    private readonly long _end;
    private S3Part? _part;
    private int _read;
    private long _next;
    private long _position;
    private bool _disposed;

    private S3Reader(S3Bucket bucket, S3Sizes sizes, string key, S3Range range, S3Part first, CancellationTokenSource stop)
    {
        (_bucket, _sizes, _key, _stop, _part) = (bucket, sizes, key, stop, first);
        ETag = first.ETag;
        _end = range.Length is { } length ? Math.Min(range.From + length, first.ObjectSize) : first.ObjectSize;
        _position = range.From;
        _next = range.From + first.Bytes.Length;
        // The MD5 that S3 keeps is of the whole object. Other objects have no mark that can be checked on the way.
#pragma warning disable CA5351
        _hash = range.From == 0 && _end == first.ObjectSize && ETags.IsHash(ETag) && !first.HasOtherHash ? IncrementalHash.CreateHash(HashAlgorithmName.MD5) : null;
#pragma warning restore CA5351
        Length = _end - range.From;
        FetchAhead();
    }

    /// <summary>The content that is read.</summary>
    public string ETag { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>Opens an object. Its first bytes are fetched at once.</summary>
    /// <exception cref="FileNotFoundException">There is no such object.</exception>
    /// <exception cref="LakeException">S3 says no, or the object is another by now.</exception>
    public static S3Reader Open(S3Bucket bucket, S3Sizes sizes, string key, S3Range range, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var first = FetchAsync(bucket, key, range.From, (int)Math.Min(range.Length ?? sizes.Read, sizes.Read), range.ETag, stop.Token).GetAwaiter().GetResult();
            return new S3Reader(bucket, sizes, key, range, first, stop);
        }
        catch
        {
            stop.Dispose();
            throw;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (_part is not null && _read == _part.Bytes.Length)
        {
            NextPart();
        }

        if (_part is null || buffer.IsEmpty)
        {
            return 0;
        }

        var bytes = _part.Bytes[_read..];
        bytes = bytes[..Math.Min(bytes.Length, buffer.Length)];
        bytes.CopyTo(buffer);
        _read += bytes.Length;
        _position += bytes.Length;
        _hash?.AppendData(bytes);
        return bytes.Length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _stop.Cancel();
            foreach (var part in _ahead)
            {
                // A fetch that is still on its way writes into its memory until it has noticed.
                _ = part.ContinueWith(
                    done => done.Result.Dispose(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            _ahead.Clear();
            _part?.Dispose();
            _part = null;
            _hash?.Dispose();
            _stop.Dispose();
        }

        base.Dispose(disposing);
    }

    private static async Task<S3Part> FetchAsync(S3Bucket bucket, string key, long from, int size, string? etag, CancellationToken cancellationToken)
    {
        var part = new S3Part(bucket, key, from, size, etag);
        try
        {
            await part.FetchAsync(cancellationToken).ConfigureAwait(false);
            return part;
        }
        catch (Exception error)
        {
            part.Dispose();
            if (error is not LakeException { InnerException: AmazonS3Exception s3 })
            {
                throw;
            }

            throw s3.StatusCode == HttpStatusCode.PreconditionFailed ? LakeException.Changed($"s3://{bucket.Name}/{key}", s3)
                : s3.ErrorCode == "NoSuchKey" ? new FileNotFoundException(error.Message, $"s3://{bucket.Name}/{key}", error)
                : error;
        }
    }

    private void FetchAhead()
    {
        for (; _ahead.Count < _sizes.ReadAhead && _next < _end; _next += _sizes.Read)
        {
            _ahead.Enqueue(FetchAsync(_bucket, _key, _next, (int)Math.Min(_sizes.Read, _end - _next), ETag, _stop.Token));
        }
    }

    private void NextPart()
    {
        _part!.Dispose();
        _part = null;
        _read = 0;
        if (_ahead.TryDequeue(out var next))
        {
            _part = next.GetAwaiter().GetResult();
            FetchAhead();
        }
        else
        {
            CheckHash();
        }
    }

    private void CheckHash()
    {
        if (_hash is not null && Convert.ToHexStringLower(_hash.GetHashAndReset()) != ETag)
        {
            throw new LakeException($"The bytes of 's3://{_bucket.Name}/{_key}' are not those that S3 has: its ETag is another MD5. They were damaged on the way: run again.");
        }
    }
}
