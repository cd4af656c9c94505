using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>Copies objects within a bucket, many at once; the bytes stay in S3.</summary>
internal sealed class S3Copy(S3Bucket bucket, S3Sizes sizes)
{
    private const int AtOnce = 16;

    /// <summary>Copies objects.</summary>
    /// <param name="copies">What to copy, and the new key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public void Run(IEnumerable<(S3Object From, string To)> copies, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        Parallel.ForEachAsync(copies, options, (copy, cancellation) =>
            new ValueTask(copy.From.Size > sizes.Copy ? InParts(copy.From, copy.To, cancellation) : Whole(copy.From, copy.To, cancellation)))
            .GetAwaiter().GetResult();
    }

    private Task<CopyObjectResponse> Whole(S3Object from, string to, CancellationToken cancellationToken) => bucket.CallAsync(from.Key, s3 => s3.CopyObjectAsync(
        new CopyObjectRequest { SourceBucket = bucket.Name, SourceKey = from.Key, DestinationBucket = bucket.Name, DestinationKey = to }, cancellationToken));

    private async Task InParts(S3Object from, string to, CancellationToken cancellationToken)
    {
        var start = new InitiateMultipartUploadRequest { BucketName = bucket.Name, Key = to };
        var upload = (await bucket.CallAsync(to, s3 => s3.InitiateMultipartUploadAsync(start, cancellationToken)).ConfigureAwait(false)).UploadId;
        try
        {
            var parts = new List<PartETag>();
            for (var first = 0L; first < from.Size; first += sizes.Copy)
            {
                parts.Add(await CopyPart(from, to, upload, parts.Count + 1, first, cancellationToken).ConfigureAwait(false));
            }

            var end = new CompleteMultipartUploadRequest { BucketName = bucket.Name, Key = to, UploadId = upload, PartETags = parts };
            await bucket.CallAsync(to, s3 => s3.CompleteMultipartUploadAsync(end, cancellationToken)).ConfigureAwait(false);
        }
        catch
        {
            await Abort(to, upload).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<PartETag> CopyPart(S3Object from, string to, string upload, int number, long first, CancellationToken cancellationToken)
    {
        var request = new CopyPartRequest
        {
            SourceBucket = bucket.Name,
            SourceKey = from.Key,
            DestinationBucket = bucket.Name,
            DestinationKey = to,
            UploadId = upload,
            PartNumber = number,
            FirstByte = first,
            LastByte = Math.Min(first + sizes.Copy, from.Size ?? 0) - 1,
        };
        return new PartETag(await bucket.CallAsync(from.Key, s3 => s3.CopyPartAsync(request, cancellationToken)).ConfigureAwait(false));
    }

    // What led here is the error to tell. Parts that stay are paid for until the bucket's lifecycle rule removes them.
    private async Task Abort(string key, string upload)
    {
        var request = new AbortMultipartUploadRequest { BucketName = bucket.Name, Key = key, UploadId = upload };
        try
        {
            await bucket.CallAsync(key, s3 => s3.AbortMultipartUploadAsync(request, CancellationToken.None)).ConfigureAwait(false);
        }
        catch (LakeException)
        {
        }
    }
}
