using System.Buffers;
using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>A few MiB of an object, fetched into memory. What breaks off is fetched again from where it broke, and of the same content.</summary>
internal sealed class S3Part(S3Bucket bucket, string key, long from, int size, string? etag) : IDisposable
{
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(size);
    private int _filled;
    private int? _wanted;

    /// <summary>The bytes that are there.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _filled);

    /// <summary>The ETag of the object; known after the fetch.</summary>
    public string ETag { get; private set; } = etag ?? "";

    /// <summary>The size of the whole object; known after the fetch.</summary>
    public long ObjectSize { get; private set; }

    /// <summary>Whether S3 encrypted the object with a key of KMS or the customer: the ETag is no hash then.</summary>
    public bool HasOtherHash { get; private set; }

    /// <summary>How many bytes the fetch must bring; fewer than asked for at the end of the object.</summary>
    private int Wanted => _wanted ?? size;

    public async Task FetchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = _filled;
            try
            {
                await bucket.CallAsync(key, TryAsync, cancellationToken, ETag.Length > 0 ? S3Call.OfKnownObject : S3Call.Usual).ConfigureAwait(false);
                return;
            }
            catch (LakeException error) when (error.InnerException is { } cause && S3Retries.IsTransient(cause) && _filled > before)
            {
                // It goes on, though with breaks: patience begins anew.
            }
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private async Task<int> TryAsync(IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            return await FillAsync(s3, cancellationToken).ConfigureAwait(false);
        }
        // The SDK's own check, when the part is the whole object, made when the answer is closed. It has no exception of its own.
        catch (AmazonClientException error) when (error.Message.StartsWith("Expected hash", StringComparison.Ordinal))
        {
            _filled = 0;
            throw new IOException("its bytes are others when they arrive than those that S3 has (the MD5 differs). It was tried several times: run again later.", error);
        }
    }

    private async Task<int> FillAsync(IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetObjectRequest { BucketName = bucket.Name, Key = key, ByteRange = new ByteRange(from + _filled, from + Wanted - 1) };
        request.EtagToMatch = ETag.Length > 0 ? ETags.Quoted(ETag) : null;
        using var response = await s3.GetObjectAsync(request, cancellationToken).ConfigureAwait(false);
        Note(response);
        while (_filled < Wanted)
        {
            var count = await response.ResponseStream.ReadAsync(_buffer.AsMemory(_filled, Wanted - _filled), cancellationToken).ConfigureAwait(false);
            _filled += count > 0 ? count : throw new HttpIOException(HttpRequestError.ResponseEnded, "The answer ended before its last byte.");
        }

        return _filled;
    }

    private void Note(GetObjectResponse response)
    {
        ObjectSize = S3ContentRange.Check(response, from + _filled);
        ETag = ETags.Bare(response.ETag);
        HasOtherHash = response.ServerSideEncryptionMethod is { } method && method != ServerSideEncryptionMethod.None && method != ServerSideEncryptionMethod.AES256;
        _wanted = (int)Math.Min(size, ObjectSize - from);
    }
}
