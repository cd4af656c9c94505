using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>Writes a small object on a condition that S3 checks.</summary>
internal sealed class S3Conditional(S3Bucket bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
{
    /// <summary>Writes the object unless there is one.</summary>
    /// <returns>Its ETag, or null.</returns>
    public string? Create() => Put(request => request.IfNoneMatch = "*");

    /// <summary>Writes the object if the present one has an ETag.</summary>
    /// <returns>The new ETag, or null.</returns>
    public string? Replace(string etag) => Put(request => request.IfMatch = ETags.Quoted(etag));

    private string? Put(Action<PutObjectRequest> condition)
    {
        try
        {
            return ETags.Bare(bucket.Call(key, (s3, token) => s3.PutObjectAsync(Request(condition), token), cancellationToken).ETag);
        }
        catch (LakeException error) when (error.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.PreconditionFailed } or AmazonS3Exception { ErrorCode: "NoSuchKey" })
        {
            // The answer to an attempt before may have been lost, and .NET repeats some requests unasked: then what is there now is ours.
            return Mine();
        }
    }

    private PutObjectRequest Request(Action<PutObjectRequest> condition)
    {
        var request = new PutObjectRequest { BucketName = bucket.Name, Key = key, InputStream = new MemoryStream(content.ToArray()) };
        condition(request);
        return request;
    }

    private string? Mine()
    {
        try
        {
            using var present = S3Reader.Open(bucket, S3Sizes.Default, key, new S3Range(0, content.Length + 1, null), cancellationToken);
            using var bytes = new MemoryStream();
            present.CopyTo(bytes);
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).SequenceEqual(content.Span) ? present.ETag : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
