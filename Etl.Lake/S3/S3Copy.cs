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

    private Task<CopyObjectResponse> Whole(S3Object from, string to, CancellationToken cancellationToken) => bucket.CallAsync(
        from.Key,
        (s3, token) => s3.CopyObjectAsync(
            new CopyObjectRequest { SourceBucket = bucket.Name, SourceKey = from.Key, DestinationBucket = bucket.Name, DestinationKey = to }, token),
        cancellationToken,
        S3Call.OfKnownObject);

    private async Task InParts(S3Object from, string to, CancellationToken cancellationToken)
    {
        var upload = await S3Multipart.StartAsync(bucket, to, cancellationToken).ConfigureAwait(false);
        try
        {
            for (var first = 0L; first < from.Size; first += sizes.Copy)
            {
                upload.Add(await CopyPart(from, upload, first, cancellationToken).ConfigureAwait(false));
            }

            await upload.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await upload.AbortAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<PartETag> CopyPart(S3Object from, S3Multipart upload, long first, CancellationToken cancellationToken) =>
        new(await bucket.CallAsync(
            from.Key,
            (s3, token) => s3.CopyPartAsync(
                new CopyPartRequest
                {
                    SourceBucket = bucket.Name,
                    SourceKey = from.Key,
                    DestinationBucket = bucket.Name,
                    DestinationKey = upload.Key,
                    UploadId = upload.Id,
                    PartNumber = upload.NextNumber,
                    FirstByte = first,
                    LastByte = Math.Min(first + sizes.Copy, from.Size ?? 0) - 1,
                },
                token),
            cancellationToken,
            S3Call.OfKnownObject).ConfigureAwait(false));
}
