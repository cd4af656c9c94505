using System.Buffers;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>Writes an object from a stream of any length, one part in memory at a time.</summary>
internal sealed class S3Upload(S3Bucket bucket, S3Sizes sizes, string key, CancellationToken cancellationToken)
{
    public void Run(Stream content)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(sizes.Part);
        try
        {
            var count = content.ReadAtLeast(buffer.AsSpan(0, sizes.Part), sizes.Part, throwOnEndOfStream: false);
            if (count < sizes.Part)
            {
                Put(buffer, count);
            }
            else
            {
                PutParts(content, ref buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Put(byte[] buffer, int count) => bucket.Call(key, s3 => s3.PutObjectAsync(
        new PutObjectRequest { BucketName = bucket.Name, Key = key, InputStream = new MemoryStream(buffer, 0, count, writable: false) }, cancellationToken));

    private void PutParts(Stream content, ref byte[] buffer)
    {
        var upload = bucket.Call(key, s3 => s3.InitiateMultipartUploadAsync(
            new InitiateMultipartUploadRequest { BucketName = bucket.Name, Key = key }, cancellationToken)).UploadId;
        try
        {
            var parts = new List<PartETag>();
            for (var count = sizes.Part; count > 0; count = Read(content, ref buffer, parts.Count + 1))
            {
                parts.Add(PutPart(upload, parts.Count + 1, buffer, count));
            }

            bucket.Call(key, s3 => s3.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest { BucketName = bucket.Name, Key = key, UploadId = upload, PartETags = parts }, cancellationToken));
        }
        catch
        {
            Abort(upload);
            throw;
        }
    }

    private int Read(Stream content, ref byte[] buffer, int number)
    {
        var size = sizes.OfPart(number);
        if (buffer.Length < size)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(size);
        }

        return content.ReadAtLeast(buffer.AsSpan(0, size), size, throwOnEndOfStream: false);
    }

    private PartETag PutPart(string upload, int number, byte[] buffer, int count)
    {
        var request = new UploadPartRequest
        {
            BucketName = bucket.Name,
            Key = key,
            UploadId = upload,
            PartNumber = number,
            PartSize = count,
            InputStream = new MemoryStream(buffer, 0, count, writable: false),
        };
        return new PartETag(bucket.Call(key, s3 => s3.UploadPartAsync(request, cancellationToken)));
    }

    // What led here is the error to tell. Parts that stay are paid for until the bucket's lifecycle rule removes them.
    private void Abort(string upload)
    {
        try
        {
            bucket.Call(key, s3 => s3.AbortMultipartUploadAsync(
                new AbortMultipartUploadRequest { BucketName = bucket.Name, Key = key, UploadId = upload }, CancellationToken.None));
        }
        catch (LakeException)
        {
        }
    }
}
