using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>The bytes of an object as they arrive. A connection that breaks is an error that names the object.</summary>
internal sealed class S3ReadStream(S3Bucket bucket, string key, GetObjectResponse response) : Stream
{
    private readonly Stream _body = response.ResponseStream;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => response.ContentLength;

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return _body.Read(buffer, offset, count);
        }
        catch (Exception error) when (error is IOException or HttpRequestException or Amazon.Runtime.AmazonClientException)
        {
            throw S3Errors.Translate(error, bucket.Location, key);
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        response.Dispose();
        base.Dispose(disposing);
    }
}
