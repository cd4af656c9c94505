using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>Uploads that were begun and neither completed nor aborted: their parts are in no listing and are paid for.</summary>
internal sealed class S3Leftovers(S3Bucket bucket)
{
    /// <summary>Aborts those that began before a time.</summary>
    /// <returns>The files that were meant.</returns>
    public IReadOnlyList<string> Remove(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = Uploads(cancellationToken).Where(upload => upload.Initiated?.ToUniversalTime() < before.UtcDateTime).ToList();
        foreach (var upload in old)
        {
            bucket.Call(
                upload.Key,
                (s3, token) => s3.AbortMultipartUploadAsync(new AbortMultipartUploadRequest { BucketName = bucket.Name, Key = upload.Key, UploadId = upload.UploadId }, token),
                cancellationToken);
        }

        return [.. old.Select(upload => bucket.Location.Name(upload.Key))];
    }

    private IEnumerable<MultipartUpload> Uploads(CancellationToken cancellationToken)
    {
        ListMultipartUploadsResponse? page = null;
        do
        {
            var (key, upload) = (page?.NextKeyMarker, page?.NextUploadIdMarker);
            page = bucket.Call(
                bucket.Location.Prefix,
                (s3, token) => s3.ListMultipartUploadsAsync(
                    new ListMultipartUploadsRequest { BucketName = bucket.Name, Prefix = bucket.Location.KeysOf(""), KeyMarker = key, UploadIdMarker = upload }, token),
                cancellationToken);
            foreach (var each in page.MultipartUploads ?? [])
            {
                yield return each;
            }
        }
        while (page.IsTruncated == true);
    }
}
