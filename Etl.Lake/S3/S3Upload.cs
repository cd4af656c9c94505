using System.Buffers;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>Writes an object from a stream of any length, one part in memory at a time. The SDK sends a checksum with each, which S3 holds against what arrives.</summary>
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

    private void Put(byte[] buffer, int count) => bucket.Call(
        key,
        (s3, token) => s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket.Name, Key = key, InputStream = Content(buffer, count) }, token),
        cancellationToken,
        S3Call.Upload);

    private void PutParts(Stream content, ref byte[] buffer)
    {
        var upload = S3Multipart.StartAsync(bucket, key, cancellationToken).GetAwaiter().GetResult();
        try
        {
            for (var count = sizes.Part; count > 0; count = Read(content, ref buffer, upload.NextNumber))
            {
                upload.Add(PutPart(upload, buffer, count));
            }

            upload.CompleteAsync(cancellationToken).GetAwaiter().GetResult();
        }
        catch
        {
            upload.AbortAsync().GetAwaiter().GetResult();
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

    private PartETag PutPart(S3Multipart upload, byte[] buffer, int count) => new(bucket.Call(
        key,
        (s3, token) => s3.UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = bucket.Name,
                Key = key,
                UploadId = upload.Id,
                PartNumber = upload.NextNumber,
                PartSize = count,
                InputStream = Content(buffer, count),
            },
            token),
        cancellationToken,
        S3Call.Upload));

    private static MemoryStream Content(byte[] buffer, int count) => new(buffer, 0, count, writable: false);
}
