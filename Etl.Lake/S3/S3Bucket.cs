using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Etl.Lake.S3;

/// <summary>The calls on one bucket, with errors that people understand.</summary>
internal sealed class S3Bucket(IAmazonS3 client, S3Folder location)
{
    private const int DeletedPerCall = 1000;

    public S3Folder Location => location;

    public string Name => location.Bucket;

    /// <summary>Calls S3 and waits for the answer.</summary>
    /// <exception cref="LakeException">S3 says no, or cannot be reached.</exception>
    public T Call<T>(string key, Func<IAmazonS3, Task<T>> call) => CallAsync(key, call).GetAwaiter().GetResult();

    /// <summary>Calls S3.</summary>
    /// <exception cref="LakeException">S3 says no, or cannot be reached.</exception>
    public async Task<T> CallAsync<T>(string key, Func<IAmazonS3, Task<T>> call)
    {
        try
        {
            return await call(client).ConfigureAwait(false);
        }
        catch (Exception error) when (error is AmazonServiceException or AmazonClientException or HttpRequestException or IOException and not LakeException)
        {
            throw S3Errors.Translate(error, location, key);
        }
    }

    /// <summary>The objects whose keys begin with a prefix, page by page; with a delimiter, also the prefixes up to it.</summary>
    public IEnumerable<ListObjectsV2Response> Pages(string prefix, string? delimiter = null, CancellationToken cancellationToken = default)
    {
        var request = new ListObjectsV2Request { BucketName = Name, Prefix = prefix, Delimiter = delimiter };
        ListObjectsV2Response page;
        do
        {
            yield return page = Call(prefix, s3 => s3.ListObjectsV2Async(request, cancellationToken));
            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated == true);
    }

    /// <summary>The objects whose keys begin with a prefix.</summary>
    public IEnumerable<S3Object> Objects(string prefix, string? delimiter = null, CancellationToken cancellationToken = default) =>
        // The SDK has null for an empty list.
        Pages(prefix, delimiter, cancellationToken).SelectMany(page => page.S3Objects ?? []);

    /// <summary>The first object whose key begins with a prefix.</summary>
    public S3Object? First(string prefix, CancellationToken cancellationToken) =>
        Call(prefix, s3 => s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Name, Prefix = prefix, MaxKeys = 1 }, cancellationToken)).S3Objects?[0];

    /// <summary>Deletes objects; those that are not there do not matter.</summary>
    public void Delete(IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        foreach (var chunk in keys.Chunk(DeletedPerCall))
        {
            var request = new DeleteObjectsRequest { BucketName = Name, Quiet = true, Objects = [.. chunk.Select(key => new KeyVersion { Key = key })] };
            Call(chunk[0], s3 => s3.DeleteObjectsAsync(request, cancellationToken));
        }
    }
}
