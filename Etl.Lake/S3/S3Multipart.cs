using Amazon.S3;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>An object that comes into being part by part, and is there when it is completed.</summary>
internal sealed class S3Multipart
{
    private readonly S3Bucket _bucket;
    private readonly List<PartETag> _parts = [];

    private S3Multipart(S3Bucket bucket, string key, string id) => (_bucket, Key, Id) = (bucket, key, id);

    public string Key { get; }

    public string Id { get; }

    /// <summary>The number of the next part.</summary>
    public int NextNumber => _parts.Count + 1;

    public static async Task<S3Multipart> StartAsync(S3Bucket bucket, string key, CancellationToken cancellationToken)
    {
        var start = await bucket.CallAsync(
            key,
            (s3, token) => s3.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = bucket.Name, Key = key }, token),
            cancellationToken).ConfigureAwait(false);
        return new S3Multipart(bucket, key, start.UploadId);
    }

    public void Add(PartETag part) => _parts.Add(part);

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        var attempts = 0;
        try
        {
            await _bucket.CallAsync(
                Key,
                (s3, token) =>
                {
                    attempts++;
                    return s3.CompleteMultipartUploadAsync(
                        new CompleteMultipartUploadRequest { BucketName = _bucket.Name, Key = Key, UploadId = Id, PartETags = _parts }, token);
                },
                cancellationToken,
                S3Call.Upload).ConfigureAwait(false);
        }
        // An upload that is not known any more after an attempt whose answer was lost was completed by that one.
        catch (LakeException error) when (attempts > 1 && error.InnerException is AmazonS3Exception { ErrorCode: "NoSuchUpload" } && IsThere(cancellationToken))
        {
        }
    }

    // What led here is the error to tell. Parts that stay are paid for until they are removed: by 'etl gc' or the bucket's lifecycle rule.
    public async Task AbortAsync()
    {
        try
        {
            await _bucket.CallAsync(
                Key,
                (s3, token) => s3.AbortMultipartUploadAsync(new AbortMultipartUploadRequest { BucketName = _bucket.Name, Key = Key, UploadId = Id }, token),
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (LakeException)
        {
        }
    }

    private bool IsThere(CancellationToken cancellationToken) =>
        _bucket.First(Key, cancellationToken) is { } present && present.Key == Key && ETags.Bare(present.ETag) == ETags.OfParts([.. _parts.Select(part => part.ETag)]);
}
